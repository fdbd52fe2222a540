// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.likeness;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.likeness.Likeness.Base;
import dev.assay.server.likeness.Likeness.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Compares candidates' code with recorded answers of models to the same version of an item. */
@Component
@Profile("web")
public class Likenesses {
  /** The newest answers that are compared with a candidate's. */
  private static final int MOST_ANSWERS = 24;

  /** Of those, how many are compared with each other. */
  private static final int MOST_AMONG = 12;

  private final JdbcClient jdbc;
  private final ItemRooms rooms;
  private final JsonMapper json;

  Likenesses(JdbcClient jdbc, ItemRooms rooms, JsonMapper json) {
    this.jdbc = jdbc;
    this.rooms = rooms;
    this.json = json;
  }

  /**
   * An answer to compare.
   *
   * @param view the item as the candidate saw it
   * @param files the code of the answer that counts
   */
  public record Answer(
      UUID attempt, ItemHash item, String type, CandidateView view, List<WrittenFile> files) {
    public Answer {
      files = List.copyOf(files);
    }
  }

  /** Somebody's code. */
  private record Known(String by, boolean simulated, LocalDate on, Work work) {}

  /** Whether there are recorded answers of models to an item. */
  @Transactional(readOnly = true)
  public boolean measures(ItemHash item) {
    return jdbc.sql(
            """
            select exists (select 1 from exposure_answer where item_hash = ? and payload is not null)
            """)
        .param(item.hex())
        .query(Boolean.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Likeness of(Answer answer) {
    Work own = Work.of(answer.files());
    List<Known> models = comparable(own, ofModels(answer));
    return new Likeness(
        models.size(), nearest(own, models), base(models), base(comparable(own, ofPeople(answer))));
  }

  private static List<Known> comparable(Work own, List<Known> all) {
    return all.stream().filter(one -> own.comparesWith(one.work())).toList();
  }

  private static Optional<Nearest> nearest(Work own, List<Known> models) {
    record Compared(Known model, Tiling tiling) {}
    return models.stream()
        .map(model -> new Compared(model, own.with(model.work())))
        .max(Comparator.comparingDouble(compared -> compared.tiling().similarity()))
        .map(found ->
            new Nearest(
                found.model().by(),
                found.model().simulated(),
                found.model().on(),
                found.tiling().similarity(),
                Pieces.of(own, found.tiling().tiles(), Tiling.Tile::a),
                Pieces.of(found.model().work(), found.tiling().tiles(), Tiling.Tile::b)));
  }

  /** Two answers of one are not independent. */
  private static Base base(List<Known> answers) {
    List<Double> similarities = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_AMONG, answers.size()); i++) {
      for (int j = 0; j < i; j++) {
        if (!answers.get(i).by().equals(answers.get(j).by())) {
          similarities.add(answers.get(i).work().with(answers.get(j).work()).similarity());
        }
      }
    }
    return Base.of(similarities);
  }

  private List<Known> ofModels(Answer answer) {
    return known(
        answer,
        """
        select model as by, simulated, answered_on as on_day, payload from exposure_answer
        where item_hash = :item and payload is not null and attempt_id is distinct from :attempt
        order by answered_on desc, run, model limit :most
        """);
  }

  /** Other people's answers, of which no page shows more than how alike they are. */
  private List<Known> ofPeople(Answer answer) {
    return known(
        answer,
        """
        select a.id::text as by, false as simulated, a.submitted_at::date as on_day, r.payload
        from grade g join attempt_of_person a on a.id = g.attempt_id
        join counting_response r on r.attempt_id = a.id and r.position = g.position
        where g.item_hash = :item and a.submitted_at is not null and a.id <> :attempt
        order by a.submitted_at desc, a.id limit :most
        """);
  }

  private List<Known> known(Answer answer, String sql) {
    ItemRoom room = rooms.of(answer.type());
    return jdbc.sql(sql)
        .param("item", answer.item().hex())
        .param("attempt", answer.attempt())
        .param("most", MOST_ANSWERS)
        .query((row, _) ->
            new Known(
                Objects.requireNonNull(row.getString("by")),
                row.getBoolean("simulated"),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                Work.of(room.code(answer.view(), json.readTree(row.getString("payload"))))))
        .list();
  }
}
