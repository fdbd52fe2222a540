// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.itemtype.RunQueue.RunState;
import dev.assay.server.itemtype.RunRequests;
import dev.assay.server.itemtype.RunRequests.Taken;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A candidate's runs: on the items that are open in the attempt, and in practice. */
@Component
@Profile("web")
class Runs {
  private final Forms forms;
  private final Walk walk;
  private final RunRequests requests;

  Runs(Forms forms, Walk walk, RunRequests requests) {
    this.forms = forms;
    this.walk = walk;
    this.requests = requests;
  }

  /**
   * Takes in a run of a running attempt.
   *
   * @throws Refusal when it cannot be run, in the candidate's words
   */
  Taken take(Seat seat, int position, HttpServletRequest request, Text text) throws IOException {
    Attempt attempt = seat.attempt().orElseThrow();
    FormItem item = item(forms.of(seat), position);
    if (!walk.isOpen(seat, attempt, position)) {
      throw Walk.closed(text.of("delivery.refused.closed", position));
    }
    Optional<UUID> id = Optional.of(attempt.id());
    return requests.take(item.hash(), item.type(), id, reader(attempt), request, text);
  }

  /** Takes in a run of a practice item. */
  Taken practise(Seat seat, int position, HttpServletRequest request, Text text)
      throws IOException {
    FormItem item = item(forms.practice(seat.testVersion()), position);
    return requests.take(
        item.hash(), item.type(), Optional.empty(), practiceReader(seat), request, text);
  }

  /** How one of the candidate's runs stands; empty when it is none of theirs. */
  Optional<RunState> find(Seat seat, UUID run) {
    return seat.attempt()
        .flatMap(attempt -> requests.find(run, reader(attempt)))
        .or(() -> requests.find(run, practiceReader(seat)));
  }

  /** Stops one of the candidate's runs; answers as {@link #find} does. */
  Optional<RunState> stop(Seat seat, UUID run) {
    return seat.attempt()
        .flatMap(attempt -> requests.stop(run, reader(attempt)))
        .or(() -> requests.stop(run, practiceReader(seat)));
  }

  private static FormItem item(List<FormItem> form, int position) {
    return form.stream()
        .filter(item -> item.position() == position)
        .findFirst()
        .orElseThrow(Walk::unknown);
  }

  private static String reader(Attempt attempt) {
    return "attempt:" + attempt.id();
  }

  private static String practiceReader(Seat seat) {
    return "practice:" + seat.id();
  }
}
