// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cut of a test over the API: looked at, moved with a reason, taken back. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/shortlist/cut")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Shortlist")
class CutApi {
  private final Shortlists shortlists;
  private final Cuts cuts;
  private final Words words;

  CutApi(Shortlists shortlists, Cuts cuts, Words words) {
    this.shortlists = shortlists;
    this.cuts = cuts;
    this.words = words;
  }

  /** Somebody whom a cut concerns, with the chance of being above it. */
  record Person(UUID invitation, String name, double aboveCut) {
    static List<Person> of(List<Standing> standings) {
      return standings.stream()
          .map(one -> new Person(one.invitation(), one.name(), CutView.likelihood(one)))
          .toList();
    }
  }

  /**
   * @param from the cut as it is
   * @param to the cut looked at
   * @param scored how many have a score
   * @param above those whose estimate is above it, best first
   * @param rising those who would come above it
   * @param falling those who would come below it
   * @param expectedAbove how many are truly above it, as far as we can tell
   */
  record Look(
      double from,
      double to,
      int scored,
      List<Person> above,
      List<Person> rising,
      List<Person> falling,
      double expectedAbove) {
    static Look of(CutView view) {
      return new Look(
          view.from(),
          view.to(),
          view.scored(),
          Person.of(view.above()),
          Person.of(view.rising()),
          Person.of(view.falling()),
          view.expected());
    }
  }

  /**
   * @param from the cut as it was seen: a move is refused when somebody moved it in between
   * @param reason kept in the decision log
   */
  record Move(Double from, Double to, String reason) {}

  @Operation(
      summary = "What would come of another cut",
      description = "Nothing is saved. Without to, the cut as it is.")
  @GetMapping
  Look look(@PathVariable UUID test, @RequestParam Optional<Double> to) {
    shortlists.requireReadable(test);
    double wanted = to.map(cut -> onScale("to", cut)).orElseGet(() -> cuts.of(test));
    return Look.of(shortlists.withCut(test, wanted));
  }

  @Operation(
      summary = "Move the cut",
      description = "Scores stay; what changes is what they are held against. It is logged.")
  @Conflict("the cut is no longer where from says")
  @PostMapping
  Look move(@PathVariable UUID test, @RequestBody Move move, Locale locale) {
    shortlists.requireReadable(test);
    double to = onScale("to", Required.value("to", move.to()));
    boolean moved =
        cuts.move(
            Shortlists.reader(),
            test,
            Required.value("from", move.from()),
            to,
            Required.text("reason", move.reason(), Cuts.LONGEST_REASON));
    if (!moved) {
      throw Refusal.conflict(words.in(locale).of("shortlist.cut.quicker"));
    }
    return Look.of(shortlists.withCut(test, to));
  }

  @Operation(summary = "Take the last move of the cut back")
  @Conflict("there is no move to take back")
  @PostMapping("/undo")
  Look undo(@PathVariable UUID test, Locale locale) {
    shortlists.requireReadable(test);
    double back =
        cuts.undo(Shortlists.reader(), test)
            .orElseThrow(() -> Refusal.conflict(words.in(locale).of("shortlist.undo.nothing")));
    return Look.of(shortlists.withCut(test, back));
  }

  private static double onScale(String field, double wanted) {
    return Math.round(100 * Required.between(field, wanted, Cuts.LEAST, Cuts.MOST)) / 100.0;
  }
}
