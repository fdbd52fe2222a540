// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Slice;
import dev.assay.server.grading.Graders;
import dev.assay.server.shortlist.Standing.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results over the API: the ranking of a test and those still at work. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/shortlist")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Shortlist", description = "Results, and what the team says and decides.")
class ShortlistApi {
  private final Shortlists shortlists;
  private final Graders graders;

  ShortlistApi(Shortlists shortlists, Graders graders) {
    this.shortlists = shortlists;
    this.graders = graders;
  }

  /**
   * @param cut of the version that was published last, unless the team has moved it since
   * @param expectedAbove how many of those with a score are expected to be above the cut
   */
  record Listing(
      UUID test,
      String name,
      double cut,
      double expectedAbove,
      Slice<CandidateDocument> candidates) {}

  /**
   * A candidate at work, or whose answers are being graded.
   *
   * @param done items answered while RUNNING, graded while GRADING
   * @param faults items that our own fault keeps from being graded
   * @param unrated items that people still have to rate
   * @param deadline while RUNNING
   * @param submitted while GRADING
   */
  record AtWork(
      UUID invitation,
      String name,
      String progress,
      int done,
      int items,
      int faults,
      int unrated,
      Optional<Instant> deadline,
      Optional<Instant> submitted) {
    static Optional<AtWork> of(Standing standing) {
      UUID id = standing.invitation();
      String name = standing.name();
      String word = CandidateDocument.word(standing.progress());
      return switch (standing.progress()) {
        case Progress.Running(_, int answered, int items, Instant deadline) ->
            Optional.of(
                new AtWork(
                    id,
                    name,
                    word,
                    answered,
                    items,
                    0,
                    0,
                    Optional.of(deadline),
                    Optional.empty()));
        case Progress.Grading(
                _,
                Instant submitted,
                int graded,
                int items,
                int faults,
                int unrated) ->
            Optional.of(
                new AtWork(
                    id,
                    name,
                    word,
                    graded,
                    items,
                    faults,
                    unrated,
                    Optional.empty(),
                    Optional.of(submitted)));
        case Progress.Invited _, Progress.Out _, Progress.Scored _ -> Optional.empty();
      };
    }
  }

  /**
   * @param graders READY, NO_SANDBOX or NO_GRADER
   * @param now by the server's clock, which rules
   */
  record Underway(Instant now, String graders, List<AtWork> candidates) {}

  @Operation(
      summary = "The candidates of a test",
      description =
          "Those with a score first, by ability unless sort says otherwise (above, name, stage,"
              + " submitted); then the others in the order of invitation.")
  @GetMapping
  Listing list(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "ability") String sort,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    ShortlistView view = shortlists.of(test, Order.named(sort));
    List<CandidateDocument> all =
        Stream.concat(view.table().stream(), view.unscored().stream())
            .map(CandidateDocument::of)
            .toList();
    return new Listing(
        test, view.name(), view.cut(), view.expectedAbove(), Slice.of(all, page, size));
  }

  @Operation(summary = "Attempts that run or are being graded, live")
  @GetMapping("/underway")
  Underway underway(@PathVariable UUID test) {
    UnderwayView view = shortlists.underway(test);
    String state =
        switch (graders.state()) {
          case Graders.State.Ready _ -> "READY";
          case Graders.State.NoSandbox _ -> "NO_SANDBOX";
          case Graders.State.NoGrader _ -> "NO_GRADER";
        };
    return new Underway(
        view.now(),
        state,
        view.people().stream().map(AtWork::of).flatMap(Optional::stream).toList());
  }
}
