// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Declining, and asking the team for something, over the API. Like on the pages this is open to
 * whoever holds the link, also when the invitation is over.
 */
@RestController
@Profile("web")
@RequestMapping(AttemptApi.PATH)
@Access.Candidates
@SecurityRequirement(name = AttemptApi.TOKEN)
@Tag(name = "Attempt")
class AskingApi {
  private static final String KINDS =
      Arrays.stream(Door.values())
          .filter(Door::isRequest)
          .map(Door::key)
          .collect(Collectors.joining(", "));

  private final CallersSeat callers;
  private final Seats seats;
  private final Requests requests;

  AskingApi(CallersSeat callers, Seats seats, Requests requests) {
    this.callers = callers;
    this.seats = seats;
    this.requests = requests;
  }

  /**
   * @param kind {@code another-date}, {@code more-time}, {@code question} or {@code deletion}
   * @param message at most 2,000 characters
   */
  record Wish(@Nullable String kind, Optional<String> message) {}

  /** Whether the invitation is declined now. */
  record Declined(boolean declined) {}

  @Operation(
      summary = "Declines the invitation",
      description = "A test that was started can no longer be declined.")
  @PostMapping("/decline")
  Declined decline() {
    Seat seat = callers.admitted();
    if (seat.attempt().isPresent()) {
      throw Refusal.because(HttpStatus.CONFLICT, "The test has been started.");
    }
    seats.opened(seat.id());
    seats.decline(seat.id());
    return declined();
  }

  @Operation(summary = "Takes declining back")
  @DeleteMapping("/decline")
  Declined undoDecline() {
    seats.undoDecline(callers.admitted().id());
    return declined();
  }

  private Declined declined() {
    return new Declined(callers.seat().declinedAt().isPresent());
  }

  @Operation(summary = "What was asked of the team, and its answers")
  @GetMapping("/requests")
  List<Briefing.Asked> asked() {
    return Briefing.asked(requests.of(callers.seat().id()));
  }

  @Operation(
      summary = "Asks for another date, more time, an answer or deletion",
      description = "A person of the team answers; the answer is then in the list.")
  @PostMapping("/requests")
  @ResponseStatus(HttpStatus.CREATED)
  List<Briefing.Asked> ask(@RequestBody Wish wish) {
    Seat seat = callers.seat();
    Door door =
        Arrays.stream(Door.values())
            .filter(one -> one.isRequest() && one.key().equals(wish.kind()))
            .findFirst()
            .orElseThrow(() ->
                Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "kind", "kind: one of " + KINDS));
    String message = wish.message().orElse("").strip().replace("\0", "");
    if (message.length() > Requests.LONGEST) {
      throw Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "message",
          "message: at most " + Requests.LONGEST + " characters");
    }
    seats.opened(seat.id());
    if (!requests.ask(seat, door, message)) {
      throw Refusal.because(
          HttpStatus.CONFLICT, "You have asked many times; please wait for an answer.");
    }
    return Briefing.asked(requests.of(seat.id()));
  }
}
