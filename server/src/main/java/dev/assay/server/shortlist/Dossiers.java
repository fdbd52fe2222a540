// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.psychometrics.Ability;
import dev.assay.server.assistant.AssistantFacts;
import dev.assay.server.assistant.AssistantReports;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.grading.Grades;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import dev.assay.server.paired.PairedItems;
import dev.assay.server.paired.PairedItems.How;
import dev.assay.server.paired.ValueAdded;
import dev.assay.server.paired.ValuesAdded;
import dev.assay.server.scoring.Score.SkillScore;
import dev.assay.server.shortlist.AttemptRecords.ItemRecord;
import dev.assay.server.shortlist.DossierView.Answer;
import dev.assay.server.shortlist.DossierView.Comment;
import dev.assay.server.shortlist.DossierView.Decided;
import dev.assay.server.shortlist.DossierView.Late;
import dev.assay.server.shortlist.DossierView.Ran;
import dev.assay.server.shortlist.DossierView.Sitting;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the team may see of one candidate. */
@Component
@Profile("web")
class Dossiers {
  private final Shortlists shortlists;
  private final AttemptRecords records;
  private final Decisions decisions;
  private final Grades grades;
  private final AssistantReports assistants;
  private final PairedItems paired;
  private final ValuesAdded added;
  private final Interviews interviews;
  private final Comparisons comparisons;
  private final Bank bank;
  private final ItemTypes types;
  private final ItemRooms rooms;
  private final Fragments fragments;
  private final JsonMapper json;

  Dossiers(
      Shortlists shortlists,
      AttemptRecords records,
      Decisions decisions,
      Grades grades,
      AssistantReports assistants,
      PairedItems paired,
      ValuesAdded added,
      Interviews interviews,
      Comparisons comparisons,
      Bank bank,
      ItemTypes types,
      ItemRooms rooms,
      Fragments fragments,
      JsonMapper json) {
    this.shortlists = shortlists;
    this.records = records;
    this.decisions = decisions;
    this.grades = grades;
    this.assistants = assistants;
    this.paired = paired;
    this.added = added;
    this.interviews = interviews;
    this.comparisons = comparisons;
    this.bank = bank;
    this.types = types;
    this.rooms = rooms;
    this.fragments = fragments;
    this.json = json;
  }

  /**
   * What is known of one candidate.
   *
   * @param grades by position
   * @param assistant what is known of work with the assistant, by position
   * @param paired how items of pairs were worked, by position
   * @param valueAdded what AI added at them
   */
  record Dossier(
      Standing standing,
      Optional<Sitting> sitting,
      List<ItemRecord> items,
      Map<Integer, Grade> grades,
      Map<Integer, AssistantFacts> assistant,
      Map<Integer, How> paired,
      Optional<ValueAdded> valueAdded,
      List<Late> late,
      List<Comment> comments,
      List<Decided> decisions) {

    Optional<AssistantFacts> assistant(int position) {
      return Optional.ofNullable(assistant.get(position));
    }

    Optional<How> how(int position) {
      return Optional.ofNullable(paired.get(position));
    }

    Optional<Grade> grade(int position) {
      return Optional.ofNullable(grades.get(position));
    }
  }

  @Transactional(readOnly = true)
  Dossier read(UUID test, UUID invitation) {
    Standing standing = shortlists.candidate(test, invitation);
    Optional<Sitting> sitting = records.sitting(invitation);
    Optional<UUID> attempt = sitting.map(Sitting::attempt);
    List<ItemRecord> items = attempt.map(records::items).orElse(List.of());
    return new Dossier(
        standing,
        sitting,
        items,
        attempt.map(grades::of).orElse(List.of()).stream()
            .collect(Collectors.toMap(Grade::position, Function.identity())),
        attempt.map(id -> assistant(id, items)).orElse(Map.of()),
        attempt.map(paired::inAttempt).orElse(Map.of()),
        attempt.flatMap(added::ofAttempt),
        attempt.map(records::late).orElse(List.of()),
        decisions.comments(invitation),
        decisions.log(invitation));
  }

  private Map<Integer, AssistantFacts> assistant(UUID attempt, List<ItemRecord> items) {
    Map<Integer, JsonNode> answers = new HashMap<>();
    items.forEach(
        item -> item.response().ifPresent(response -> answers.put(item.position(), response)));
    return assistants.of(attempt, answers).stream()
        .collect(Collectors.toMap(AssistantFacts::position, Function.identity()));
  }

  @Transactional(readOnly = true)
  DossierView of(UUID test, UUID invitation, Page page) {
    String name = shortlists.requireReadable(test);
    Dossier dossier = read(test, invitation);
    Standing standing = dossier.standing();
    double cut =
        standing
            .scored()
            .map(scored -> scored.score().evidence().cut())
            .orElseGet(() -> shortlists.cut(test));
    return new DossierView(
        test,
        name,
        cut,
        standing,
        dossier.sitting(),
        standing.scored().map(scored -> Plot.of(abilities(standing), cut)),
        shortlists.skillNames(List.of(standing)),
        dossier.items().stream().map(record -> answer(dossier, record, page)).toList(),
        dossier.valueAdded(),
        dossier.late(),
        dossier.comments(),
        dossier.decisions());
  }

  private static List<Ability> abilities(Standing standing) {
    var score = standing.scored().orElseThrow().score();
    List<Ability> all = new ArrayList<>(List.of(score.ability()));
    score.skills().stream().map(SkillScore::ability).flatMap(Optional::stream).forEach(all::add);
    return all;
  }

  private Answer answer(Dossier dossier, ItemRecord record, Page page) {
    BankItem item = bank.required(new ItemHash(record.item()));
    Optional<Grade> grade = dossier.grade(record.position());
    return new Answer(
        record.position(),
        item.manifest().title(),
        item.manifest().type(),
        item.manifest().skill(),
        item.manifest().categories(),
        grade,
        record.spent(),
        record.saves(),
        record.runs().stream().map(run -> ran(run, item.manifest().type(), page)).toList(),
        grade.map(known -> report(record, item, known, page)),
        dossier.assistant(record.position()),
        dossier.how(record.position()),
        dossier.sitting().flatMap(sitting -> comparisons.measured(sitting, record)),
        dossier.sitting().flatMap(sitting -> interviews.questions(sitting, record, page.text())));
  }

  private Ran ran(AttemptRecords.Ran run, String type, Page page) {
    String showed =
        run.result()
            .filter(_ -> run.state().equals("DONE"))
            .flatMap(result -> rooms.of(type).ran(result, page.text()))
            .orElseGet(() -> page.text("shortlist.run." + run.state()));
    return new Ran(run.at(), showed);
  }

  private Content report(ItemRecord record, BankItem item, Grade grade, Page page) {
    JsonNode detail =
        grade instanceof Grade.Graded graded ? graded.detail() : json.createObjectNode();
    return fragments.content(
        rooms.of(item.manifest().type()).reportTemplate(),
        Map.of(
            "page",
            page,
            "id",
            "item-" + record.position(),
            "view",
            types.view(item.document(), record.seed()),
            "response",
            record.response().orElseGet(json::createObjectNode),
            "detail",
            detail,
            "reader",
            Reader.TEAM));
  }
}
