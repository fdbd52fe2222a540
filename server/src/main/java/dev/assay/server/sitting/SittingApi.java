// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letting models sit a test, over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/sittings")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(
    name = "Sittings",
    description = "Language models that sit a test. They count nowhere as candidates.")
class SittingApi {
  private final SittingDesk desk;
  private final SittingReader reader;

  SittingApi(SittingDesk desk, SittingReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  /**
   * @param model a connected model: the name or id of its connection, or its own name
   * @param runs 1 to 20; 1 when left out
   */
  record Wanted(String model, Optional<Integer> runs) {}

  /**
   * @param simulated whether the model's answers are written down beforehand
   * @param state WAITING, RUNNING, HANDED_IN, STOPPED or BROKEN_OFF; of one that was stopped or
   *     broke off, what was answered before is marked and nothing else counts
   * @param trouble why it broke off, or what it waits for
   */
  record Listed(
      UUID id,
      int run,
      String model,
      boolean simulated,
      Sitting.State state,
      Optional<Trouble> trouble,
      Instant askedAt,
      Optional<Instant> endedAt,
      int asked,
      int answered,
      int items,
      long tokens,
      String cost) {

    static Listed of(Sitting sitting) {
      return new Listed(
          sitting.id(),
          sitting.run(),
          sitting.model(),
          sitting.simulated(),
          sitting.state(),
          sitting.trouble(),
          sitting.askedAt(),
          sitting.endedAt(),
          sitting.asked(),
          sitting.answered(),
          sitting.items(),
          sitting.tokens(),
          sitting.cost());
    }
  }

  /** A sitting and what it has brought. */
  record Shown(Listed sitting, SittingResult result) {}

  @Operation(summary = "The sittings of a test by models, the latest first")
  @GetMapping
  Slice<Listed> list(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    return Slice.of(reader.ofTest(test).stream().map(Listed::of).toList(), page, size);
  }

  @Operation(
      summary = "Let a model sit a test",
      description =
          "Through the same API as candidates, in the background; ask again for how it stands.")
  @Conflict("the test has no published version, or has items that models cannot answer")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<Listed> start(@PathVariable UUID test, @RequestBody Wanted wanted) {
    reader.requireTest(test);
    String model = Required.text("model", wanted.model(), 200);
    int runs = Required.between("runs", wanted.runs().orElse(1), 1, SittingDesk.MOST_RUNS);
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    return desk.start(test, model, runs, me).stream()
        .map(id -> Listed.of(reader.required(test, id)))
        .toList();
  }

  @Operation(summary = "One sitting, item by item and skill by skill")
  @GetMapping("/{sitting}")
  Shown one(@PathVariable UUID test, @PathVariable UUID sitting) {
    Sitting found = reader.required(test, sitting);
    return new Shown(Listed.of(found), reader.result(found));
  }

  @Operation(
      summary = "Stop a sitting",
      description =
          "It asks nothing more; what was answered is handed in and marked, and nothing else counts."
              + " One that has ended stays as it is.")
  @PostMapping("/{sitting}/stop")
  Listed stop(@PathVariable UUID test, @PathVariable UUID sitting) {
    reader.required(test, sitting);
    desk.stop(sitting);
    return Listed.of(reader.required(test, sitting));
  }
}
