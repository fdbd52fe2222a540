// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.blueprint.Rules;
import dev.assay.server.delivery.Briefing.Adapts;
import dev.assay.server.delivery.Requests.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the pages before and after a test say. Public for templates alone.
 *
 * @param stage as part of a message's key, like navigation and aiPolicy
 * @param address where the buttons post to
 * @param minutes with the candidate's own factor
 * @param assistant empty where the test allows none or no model is connected
 * @param pairs in how many pairs of items one is worked alone
 * @param reader the model that the team may have read the code later; empty where none is connected
 * @param deadline of a test that was started
 * @param outline how many items of each type
 * @param practice whether there are practice items
 * @param said what was just passed on, as part of a message's key
 */
public record WelcomeView(
    String organisation,
    String testName,
    String candidateName,
    String stage,
    String address,
    long minutes,
    long testMinutes,
    String navigation,
    String aiPolicy,
    Optional<Assistant> assistant,
    int pairs,
    Optional<Assistant> reader,
    Instant expiresAt,
    Optional<Instant> deadline,
    Map<String, Long> outline,
    OptionalInt mostQuestions,
    boolean practice,
    Optional<String> said,
    List<Request> requests) {

  /**
   * @param key what was asked, as part of a message's key
   */
  public record Request(String key, String message, Instant at, Optional<String> answer) {}

  /**
   * A model that can be asked beside an editor, or about the code later.
   *
   * @param host where what one asks goes
   */
  public record Assistant(String model, String host, boolean simulated) {}

  static WelcomeView of(
      Seat seat,
      Optional<Assistant> assistant,
      int pairs,
      Optional<Assistant> reader,
      Seat.Stage stage,
      String address,
      Map<String, Long> outline,
      Optional<Adapts> adapts,
      boolean practice,
      Optional<Door> said,
      List<Asked> asked) {
    Rules rules = seat.rules();
    return new WelcomeView(
        seat.organisationName(),
        seat.testName(),
        seat.candidateName(),
        key(stage),
        address,
        seat.minutes(),
        rules.minutes(),
        Outlines.moving(seat),
        key(rules.aiPolicy()),
        assistant,
        pairs,
        reader,
        seat.expiresAt(),
        seat.attempt().map(Attempt::deadline),
        outline,
        adapts.map(Adapts::most).map(OptionalInt::of).orElseGet(OptionalInt::empty),
        practice,
        said.filter(Door::isRequest).map(Door::key),
        asked.stream()
            .map(a -> new Request(a.what().key(), a.message(), a.at(), a.answer()))
            .toList());
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  public boolean extended() {
    return minutes > testMinutes;
  }

  public boolean running() {
    return stage.equals("running");
  }

  public boolean expired() {
    return stage.equals("expired");
  }

  public boolean mayDecline() {
    return stage.equals("open");
  }

  public boolean mayAskForTime() {
    return stage.equals("open") || stage.equals("expired");
  }

  /** Whether the test counts on an assistant and there is none. */
  public boolean lacksAssistant() {
    return aiPolicy.equals("measured") && assistant.isEmpty();
  }

  /** Whether code is written in it. */
  public boolean hasEditor() {
    return outline.keySet().stream().anyMatch(type -> !type.equals("choice"));
  }
}
