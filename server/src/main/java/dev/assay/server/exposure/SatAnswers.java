// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.exposure.ModelAnswer.Sat;
import dev.assay.server.grading.AttemptGraded;
import dev.assay.server.grading.Grades;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.itemtype.ItemRooms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes what a model earned in a test that it sat, in the transaction that graded the attempt; when
 * an answer is graded again, what it earned is replaced.
 */
@Component
class SatAnswers {
  private final Grades grades;
  private final ModelAnswers answers;
  private final Bank bank;
  private final ItemRooms rooms;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  SatAnswers(
      Grades grades,
      ModelAnswers answers,
      Bank bank,
      ItemRooms rooms,
      JdbcClient jdbc,
      JsonMapper json) {
    this.grades = grades;
    this.answers = answers;
    this.bank = bank;
    this.rooms = rooms;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A sitting of a model. */
  private record ModelSitting(UUID attempt, String model, boolean simulated, LocalDate day) {}

  @EventListener
  void on(AttemptGraded graded) {
    jdbc.sql(
            "select id, model, simulated, submitted_at from attempt_of_model"
                + " where id = ? and submitted_at is not null")
        .param(graded.attempt())
        .query((row, _) ->
            new ModelSitting(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("model"),
                row.getBoolean("simulated"),
                Objects.requireNonNull(row.getObject("submitted_at", OffsetDateTime.class))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate()))
        .optional()
        .ifPresent(this::note);
  }

  private void note(ModelSitting sitting) {
    Set<Integer> notAsked = notAsked(sitting.attempt());
    List<Grade> graded =
        grades.of(sitting.attempt()).stream()
            .filter(grade -> !notAsked.contains(grade.position()))
            .toList();
    Map<Integer, JsonNode> payloads = payloads(sitting.attempt());
    Map<ItemHash, BankEntry> items = new HashMap<>();
    bank.entries(graded.stream().map(Grade::item).distinct().toList()).stream()
        .filter(entry -> !entry.manifest().practice())
        .forEach(entry -> items.put(entry.hash(), entry));
    for (Grade grade : graded) {
      Optional.ofNullable(items.get(grade.item()))
          .flatMap(entry -> earned(grade, entry))
          .ifPresent(earned ->
              answers.keep(
                  new ModelAnswer(
                      grade.item(),
                      sitting.model(),
                      sitting.simulated(),
                      sitting.day(),
                      Optional.of(new Sat(sitting.attempt(), grade.position())),
                      run(sitting, grade.item()),
                      Optional.ofNullable(payloads.get(grade.position())),
                      earned,
                      Optional.empty())));
    }
  }

  /** Empty when there is nothing to note yet; of what people have to rate, nothing earned yet. */
  private Optional<Optional<Earned>> earned(Grade grade, BankEntry entry) {
    return switch (grade) {
      case Grade.Graded done ->
          Optional.of(
              Optional.of(
                  Earned.of(
                      entry.manifest(),
                      done.share(),
                      rooms.of(entry.manifest().type()).security(done.detail()))));
      case Grade.Unrated _ -> Optional.of(Optional.empty());
      case Grade.Pending _, Grade.Fault _ -> Optional.empty();
    };
  }

  private Map<Integer, JsonNode> payloads(UUID attempt) {
    Map<Integer, JsonNode> payloads = new HashMap<>();
    jdbc.sql("select position, payload::text from counting_response where attempt_id = ?")
        .param(attempt)
        .query(row -> {
          payloads.put(row.getInt("position"), json.readTree(row.getString("payload")));
        });
    return payloads;
  }

  /** What the model cannot have answered, because its sitting ended before. */
  private Set<Integer> notAsked(UUID attempt) {
    return Set.copyOf(
        jdbc.sql(
                """
                select f.position from attempt_form f join attempt a on a.id = f.attempt_id
                join model_sitting s on s.invitation_id = a.invitation_id
                where f.attempt_id = ? and not exists (
                  select 1 from model_sitting_item n
                  where n.sitting_id = s.id and n.position = f.position)
                """)
            .param(attempt)
            .query(Integer.class)
            .list());
  }

  private int run(ModelSitting sitting, ItemHash item) {
    return jdbc.sql(
            """
            select coalesce(max(run), 0) + 1 from exposure_answer
            where item_hash = ? and model = ? and attempt_id <> ?
            """)
        .params(item.hex(), sitting.model(), sitting.attempt())
        .query(Integer.class)
        .single();
  }
}
