// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.psychometrics.Ability;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.grading.Grades;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.scoring.Evidence;
import dev.assay.server.scoring.Score;
import dev.assay.server.shortlist.Standing.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Results over the API: what the pages show, for programs. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/shortlist")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
class ShortlistApi {
  private final Shortlists shortlists;
  private final Grades grades;

  private final Decisions decisions;

  ShortlistApi(Shortlists shortlists, Grades grades, Decisions decisions) {
    this.shortlists = shortlists;
    this.grades = grades;
    this.decisions = decisions;
  }

  /** An ability and its standard error. */
  record Measure(double theta, double standardError) {
    static Measure of(Ability ability) {
      return new Measure(ability.theta(), ability.standardError());
    }
  }

  /**
   * @param ability empty with too few items to say
   */
  record Skill(String skill, int items, Optional<Measure> ability) {}

  /**
   * @param aboveCut the probability that the ability is above the cut
   * @param missing items that a fault of ours left out
   * @param provisional whether it rests on authors' estimates
   */
  record Result(
      Measure ability,
      double aboveCut,
      double cut,
      List<Skill> skills,
      int missing,
      boolean provisional,
      Instant submitted) {
    static Result of(Progress.Scored scored) {
      Score score = scored.score();
      return new Result(
          Measure.of(score.ability()),
          score.aboveCut(),
          score.evidence().cut(),
          score.skills().stream()
              .map(skill ->
                  new Skill(skill.skill(), skill.items(), skill.ability().map(Measure::of)))
              .toList(),
          score.missing(),
          score.provisional(),
          scored.submitted());
    }
  }

  /**
   * @param progress INVITED, OUT, RUNNING, GRADING or SCORED
   * @param result once scored
   */
  record Candidate(
      UUID invitation,
      String name,
      Optional<String> email,
      Stage stage,
      String progress,
      Optional<Result> result) {
    static Candidate of(Standing standing) {
      return new Candidate(
          standing.invitation(),
          standing.name(),
          standing.email(),
          standing.stage(),
          word(standing.progress()),
          standing.scored().map(Result::of));
    }

    private static String word(Progress progress) {
      return switch (progress) {
        case Progress.Invited _ -> "INVITED";
        case Progress.Out _ -> "OUT";
        case Progress.Running _ -> "RUNNING";
        case Progress.Grading _ -> "GRADING";
        case Progress.Scored _ -> "SCORED";
      };
    }
  }

  record Listing(UUID test, String name, double cut, List<Candidate> candidates) {}

  /**
   * @param state PENDING, GRADED or FAULT
   * @param detail how the marks came about, in the item type's own form
   */
  record Item(
      int position,
      String item,
      String state,
      Optional<Double> share,
      Optional<Integer> category,
      Optional<JsonNode> detail) {
    static Item of(Grade grade) {
      return switch (grade) {
        case Grade.Pending(int position, var item) ->
            new Item(
                position,
                item.hex(),
                "PENDING",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        case Grade.Fault(int position, var item, _, _) ->
            new Item(
                position,
                item.hex(),
                "FAULT",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        case Grade.Graded(int position, var item, double share, int category, _, var detail) ->
            new Item(
                position,
                item.hex(),
                "GRADED",
                Optional.of(share),
                Optional.of(category),
                Optional.of(detail));
      };
    }
  }

  /**
   * @param evidence what the score can be computed from again
   */
  record Detail(Candidate candidate, List<Item> items, Optional<Evidence> evidence) {}

  /** Those with a score first, best first; then the others in the order of invitation. */
  @GetMapping
  Listing list(@PathVariable UUID test) {
    ShortlistView view = shortlists.of(test, Order.ABILITY);
    List<Candidate> candidates =
        Stream.concat(view.ranked().stream(), view.unscored().stream()).map(Candidate::of).toList();
    return new Listing(test, view.name(), view.cut(), candidates);
  }

  @GetMapping("/{invitation}")
  Detail one(@PathVariable UUID test, @PathVariable UUID invitation) {
    Standing standing = shortlists.candidate(test, invitation);
    List<Grade> graded =
        switch (standing.progress()) {
          case Progress.Scored scored -> grades.of(scored.attempt());
          case Progress.Grading grading -> grades.of(grading.attempt());
          case Progress.Running _, Progress.Invited _, Progress.Out _ -> List.of();
        };
    return new Detail(
        Candidate.of(standing),
        graded.stream().map(Item::of).toList(),
        standing.scored().map(scored -> scored.score().evidence()));
  }

  /**
   * @param note the reason, for the decision log
   */
  record Move(Stage stage, Optional<String> note) {}

  /** Moves a candidate without a mail; the decision is logged. */
  @PostMapping("/{invitation}/stage")
  Candidate move(@PathVariable UUID test, @PathVariable UUID invitation, @RequestBody Move move) {
    Standing candidate = shortlists.candidate(test, invitation);
    if (move.stage() == null) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "stage: NEW, SHORTLISTED, INTERVIEW, ADVANCED or DECLINED is needed");
    }
    decisions.move(
        Shortlists.reader(),
        test,
        candidate,
        move.stage(),
        Optional.empty(),
        move.note().orElse(""));
    return Candidate.of(shortlists.candidate(test, invitation));
  }

  record Remark(String body) {}

  @PostMapping("/{invitation}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  void comment(@PathVariable UUID test, @PathVariable UUID invitation, @RequestBody Remark remark) {
    Standing candidate = shortlists.candidate(test, invitation);
    if (!Decisions.isComment(remark.body())) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "body: 1 to 5,000 characters are needed");
    }
    decisions.comment(Shortlists.reader(), candidate.invitation(), remark.body().strip());
  }
}
