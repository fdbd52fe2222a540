// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.itemtype.RunQueue.RunState;
import dev.assay.server.itemtype.RunRequests.Taken;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Presses of "Run" over the API: taken in, then asked for until they are done. */
@RestController
@Profile("web")
@RequestMapping(AttemptApi.PATH)
@Access.Candidates
@SecurityRequirement(name = AttemptApi.TOKEN)
@Tag(name = "Attempt")
class AttemptRunsApi {
  private static final String SHAPE =
      "The body is an answer of the item's type; for code, `input` runs it on that alone.";

  private final CallersSeat callers;
  private final Runs runs;
  private final Words words;

  AttemptRunsApi(CallersSeat callers, Runs runs, Words words) {
    this.callers = callers;
    this.runs = runs;
    this.words = words;
  }

  /**
   * @param state {@code waiting}, {@code running}, {@code done}, {@code stopped}, or {@code fault}:
   *     one of ours
   * @param ahead how many runs come before it, while it waits
   * @param result what it showed, of the item type's own form, once it is done
   */
  record Run(UUID id, String state, OptionalInt ahead, Optional<JsonNode> result) {
    static Run of(UUID id, RunState state) {
      return switch (state) {
        case RunState.Waiting(int ahead) ->
            new Run(id, "waiting", OptionalInt.of(ahead), Optional.empty());
        case RunState.Running() -> new Run(id, "running", OptionalInt.empty(), Optional.empty());
        case RunState.Stopped() -> new Run(id, "stopped", OptionalInt.empty(), Optional.empty());
        case RunState.Fault() -> new Run(id, "fault", OptionalInt.empty(), Optional.empty());
        case RunState.Done(_, JsonNode result) ->
            new Run(id, "done", OptionalInt.empty(), Optional.of(result));
      };
    }
  }

  @Operation(
      summary = "Runs an answer against what the candidate may see",
      description = SHAPE,
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
  @PostMapping("/items/{position}/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Taken run(@PathVariable int position, HttpServletRequest request, Locale locale)
      throws IOException {
    return runs.take(callers.running(), position, request, words.in(locale));
  }

  @Operation(
      summary = "Runs an answer to a practice item",
      description = SHAPE,
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
  @PostMapping("/practice/items/{position}/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Taken practise(@PathVariable int position, HttpServletRequest request, Locale locale)
      throws IOException {
    return runs.practise(callers.admitted(), position, request, words.in(locale));
  }

  @Operation(summary = "How a run stands", description = "Ask again until it is done.")
  @GetMapping("/runs/{run}")
  Run show(@PathVariable UUID run) {
    return shown(run, runs.find(callers.seat(), run));
  }

  @Operation(
      summary = "Stops a run",
      description = "Waiting or running; one that is over stays as it is.")
  @DeleteMapping("/runs/{run}")
  Run stop(@PathVariable UUID run) {
    return shown(run, runs.stop(callers.seat(), run));
  }

  private static Run shown(UUID run, Optional<RunState> state) {
    return state
        .map(known -> Run.of(run, known))
        .orElseThrow(() -> Refusal.because(HttpStatus.NOT_FOUND, "There is no such run."));
  }
}
