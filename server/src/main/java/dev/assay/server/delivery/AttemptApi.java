// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.delivery.Intake.Answer;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Sitting a test over the API: what the candidate's pages do, for programs. It is the same attempt
 * as in a browser; both at once are like two tabs.
 */
@RestController
@Profile("web")
@RequestMapping(AttemptApi.PATH)
@Access.Candidates
@SecurityScheme(
    name = AttemptApi.TOKEN,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "The token of an invitation's link: what comes after /i/ in it.")
@SecurityRequirement(name = AttemptApi.TOKEN)
@Tag(name = "Attempt", description = "Sitting a test, as the candidate of an invitation.")
class AttemptApi {
  static final String PATH = "/api/v1/attempt";
  static final String TOKEN = "invitationToken";

  private final CallersSeat callers;
  private final Seats seats;
  private final Attempts attempts;
  private final Intake intake;
  private final Briefings briefings;
  private final AttemptReports reports;
  private final HeldData held;
  private final Words words;

  AttemptApi(
      CallersSeat callers,
      Seats seats,
      Attempts attempts,
      Intake intake,
      Briefings briefings,
      AttemptReports reports,
      HeldData held,
      Words words) {
    this.callers = callers;
    this.seats = seats;
    this.attempts = attempts;
    this.intake = intake;
    this.briefings = briefings;
    this.reports = reports;
    this.held = held;
    this.words = words;
  }

  /** What is sent to be kept; both lists may be left out. */
  record Saves(List<Save> saves, List<State> states) {

    /**
     * @param writer names the sender, 8 to 64 letters, digits or hyphens; a new one each start
     * @param seq counts the writer's saves of the item up from 1; a repeated one changes nothing
     * @param payload the whole answer, in the shape of the item's type
     * @param madeAt when it was entered, in milliseconds by the server's clock
     */
    record Save(int position, String writer, long seq, JsonNode payload, long madeAt) {}

    /**
     * @param seconds spent at the item in all
     */
    record State(int position, boolean flagged, boolean seen, int seconds) {}
  }

  @Operation(
      summary = "What is said before the start, and how the invitation stands",
      description = "Looking changes nothing.")
  @GetMapping
  Briefing show(Locale locale) {
    return briefings.of(callers.admitted(), words.in(locale));
  }

  @Operation(
      summary = "Starts the clock",
      description = "Starting twice starts it once. 409 when declined, 410 when it is too late.")
  @PostMapping("/start")
  Answer start() {
    Seat seat = callers.admitted();
    seats.opened(seat.id());
    attempts.start(seat);
    if (callers.seat().attempt().isEmpty()) {
      throw Refusal.because(HttpStatus.CONFLICT, "The invitation was declined.");
    }
    return intake.look(callers.started());
  }

  @Operation(summary = "The server's clock, the deadline, and which saves count")
  @GetMapping("/clock")
  Answer clock() {
    return intake.look(callers.started());
  }

  @Operation(
      summary = "Saves answers and the state of items",
      description =
          """
          Send at least once until acknowledged: what is in `kept` is stored for good. A save that \
          cannot be kept is in `refused` with the reason; the others of the request are kept. What \
          was made before the deadline and arrives within two minutes after it counts.\
          """,
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = Saves.class))))
  @PostMapping("/saves")
  Answer save(HttpServletRequest request, Locale locale) throws IOException {
    return intake.take(callers::started, request, words.in(locale));
  }

  @Operation(summary = "Hands in", description = "Final. Handing in twice gives the same receipt.")
  @PostMapping("/submit")
  AttemptReport submit() {
    Seat seat = callers.started();
    attempts.handIn(seat);
    return reports.of(callers.started());
  }

  @Operation(
      summary = "The receipt and, once all is graded, the report",
      description = "In the detail that the team's policy allows. 409 while the test is running.")
  @GetMapping("/report")
  AttemptReport report() {
    Seat seat = callers.started();
    attempts.settleIfDue(seat.attempt().orElseThrow().id(), seat.organisation());
    return reports.of(callers.started());
  }

  @Operation(summary = "Everything that is held about this invitation")
  @GetMapping("/my-data")
  Map<String, Object> myData() {
    return held.of(callers.seat());
  }
}
