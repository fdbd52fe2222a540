// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.CandidateView;
import dev.assay.items.rubric.Criterion;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import dev.assay.server.page.Refusal;
import dev.assay.server.rating.RatingBriefs.Brief;
import dev.assay.server.rating.RatingDesk.Taken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The raters' queue over the API: the caller rates as the member who made the key. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/ratings")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.REVIEWER})
@Tag(name = "Ratings", description = "Answers that people rate, blind.")
class RatingApi {
  private static final int LONGEST_NOTE = 5_000;

  private final RatingQueue queue;
  private final RatingBriefs briefs;
  private final RatingDesk desk;
  private final RaterAgreements agreements;

  RatingApi(RatingQueue queue, RatingBriefs briefs, RatingDesk desk, RaterAgreements agreements) {
    this.queue = queue;
    this.briefs = briefs;
    this.desk = desk;
    this.agreements = agreements;
  }

  /**
   * @param levels by criterion, from 0, the lowest
   * @param note for colleagues; may be left out
   */
  record Rating(Map<String, Integer> levels, Optional<String> note) {}

  /**
   * @param view the task, as candidates see it
   * @param response the answer, in the item type's own form
   * @param model what a good answer says, in Markdown
   * @param draft the caller's own, while it is not handed in
   */
  record Answer(
      UUID rating,
      String title,
      String type,
      CandidateView view,
      JsonNode response,
      List<Criterion> criteria,
      String model,
      List<RatedExample> examples,
      Optional<Rating> draft) {
    static Answer of(Brief brief) {
      return new Answer(
          brief.task().id(),
          brief.item().manifest().title(),
          brief.item().manifest().type(),
          brief.view(),
          brief.response(),
          brief.document().rubric().criteria(),
          brief.document().model(),
          brief.document().examples(),
          brief.draft().map(draft -> new Rating(draft.levels(), Optional.of(draft.note()))));
    }
  }

  /**
   * @param settled whether the answer has its marks now
   */
  record Kept(boolean settled) {}

  @Operation(summary = "Answers that wait for the caller, the oldest first")
  @GetMapping
  Slice<WaitingAnswer> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    return Slice.of(queue.of(RatingPages.me()), page, size);
  }

  @Operation(
      summary = "One answer with its rubric",
      description = "Nothing in it says who answered, or what others gave.")
  @GetMapping("/{rating}")
  Answer read(@PathVariable UUID rating) {
    return briefs.of(rating, RatingPages.me()).map(Answer::of).orElseThrow(RatingApi::none);
  }

  @Operation(summary = "Keep a draft, which may lack levels")
  @PutMapping("/{rating}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(@PathVariable UUID rating, @RequestBody Rating draft) {
    read(rating);
    Map<String, Integer> levels = Required.value("levels", draft.levels());
    if (!desk.draft(rating, RatingPages.me(), levels, note(draft))) {
      throw none();
    }
  }

  @Operation(
      summary = "Hand a rating in, which then stays as it is",
      description =
          "The marks are settled when two people are at most one level apart in every criterion,"
              + " or when a third has rated; where the owner says so, one person's rating settles.")
  @PostMapping("/{rating}")
  Kept finish(@PathVariable UUID rating, @RequestBody Rating given) {
    read(rating);
    Map<String, Integer> levels = Required.value("levels", given.levels());
    return switch (desk.finish(rating, RatingPages.me(), levels, note(given))) {
      case Taken.Kept(boolean settled) -> new Kept(settled);
      case Taken.Incomplete(List<String> criteria) ->
          throw Refusal.field("levels." + criteria.getFirst(), "a level of the rubric is needed");
      case Taken.Gone _ -> throw none();
    };
  }

  @Operation(
      summary = "How far raters agree, by item and criterion",
      description =
          "Cohen's kappa with squared weights and Krippendorff's ordinal alpha, each with its 95 %"
              + " interval, over settled answers from the two people who rated first.")
  @GetMapping("/agreement")
  List<AgreementDocument> agreement() {
    return agreements.current().stream().map(AgreementDocument::of).toList();
  }

  private static String note(Rating rating) {
    String note = rating.note().orElse("").strip();
    if (note.length() > LONGEST_NOTE) {
      throw Refusal.field("note", "at most %,d characters".formatted(LONGEST_NOTE));
    }
    return note;
  }

  private static Refusal none() {
    return Refusal.notFound("answer that waits for you");
  }
}
