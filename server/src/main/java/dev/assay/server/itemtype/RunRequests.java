// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemHash;
import dev.assay.server.itemtype.RunQueue.RunState;
import dev.assay.server.itemtype.RunQueue.TooManyRuns;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Presses of "Run", whoever presses: checked, passed on to the {@link RunQueue}, and shown as a
 * fragment of a page while they wait and when they are done.
 */
@Component
@Profile("web")
public class RunRequests {
  private static final String TEMPLATE = "itemtype/run";
  private static final String STATE = "X-Run";

  private final ItemRooms rooms;
  private final RunQueue queue;
  private final PublishedItems items;
  private final Fragments fragments;
  private final TransactionTemplate transactions;
  private final JsonMapper json;

  RunRequests(
      ItemRooms rooms,
      RunQueue queue,
      PublishedItems items,
      Fragments fragments,
      TransactionTemplate transactions,
      JsonMapper json) {
    this.rooms = rooms;
    this.queue = queue;
    this.items = items;
    this.fragments = fragments;
    this.transactions = transactions;
    this.json = json;
  }

  /** A run that was taken in. */
  public record Taken(UUID id) {}

  /**
   * Takes a run in.
   *
   * @param attempt empty for practice and preview, of which nothing is kept
   * @param reader who may read the result, as {@link RunQueue#submit} has it
   * @param request its body is what to run, in the shape of the item's type
   * @throws Refusal when it cannot be run, in the reader's words
   */
  public Taken take(
      ItemHash item,
      String type,
      Optional<UUID> attempt,
      String reader,
      HttpServletRequest request,
      Text text)
      throws IOException {
    ItemRoom room = rooms.of(type);
    if (room.runTemplate().isEmpty()) {
      throw Refusal.because(
          HttpStatus.UNPROCESSABLE_CONTENT, text.of("itemtype.run.nothing", type));
    }
    JsonNode wanted;
    try {
      wanted = json.readTree(request.getInputStream().readNBytes(2 * Payloads.MOST_BYTES));
    } catch (JacksonException e) {
      throw Refusal.because(HttpStatus.BAD_REQUEST, text.of("itemtype.refused.binary"));
    }
    Payloads.refusal(wanted, text)
        .or(() -> room.runRefusal(wanted, text))
        .ifPresent(why -> {
          throw Refusal.because(HttpStatus.UNPROCESSABLE_CONTENT, why);
        });
    try {
      return transactions.execute(_ -> new Taken(queue.submit(attempt, reader, item, wanted)));
    } catch (TooManyRuns e) {
      throw Refusal.because(HttpStatus.TOO_MANY_REQUESTS, text.of("itemtype.run.many"));
    }
  }

  /** How a run stands; empty when there is none of that id for that reader. */
  public Optional<RunState> find(UUID run, String reader) {
    return transactions.execute(_ -> queue.find(run, reader));
  }

  /** Stops a run; answers as {@link #find} does. */
  public Optional<RunState> stop(UUID run, String reader) {
    return transactions.execute(_ -> queue.stop(run, reader));
  }

  /**
   * A fragment of the page: how a run stands, or what it showed. The header {@code X-Run} says
   * {@code done} when it is the last word.
   *
   * @return the view's name
   */
  public String show(
      Optional<RunState> state, Page page, Model model, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    boolean waits =
        state
            .filter(now -> now instanceof RunState.Waiting || now instanceof RunState.Running)
            .isPresent();
    model.addAttribute("stops", waits);
    response.setHeader(STATE, waits ? "waiting" : "done");
    if (state.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      model.addAttribute("sentence", page.text("itemtype.run.unknown"));
      return TEMPLATE;
    }
    switch (state.get()) {
      case RunState.Waiting(int ahead) ->
          model.addAttribute("sentence", page.text("itemtype.run.waiting", ahead));
      case RunState.Running() -> model.addAttribute("sentence", page.text("itemtype.run.running"));
      case RunState.Stopped() -> model.addAttribute("sentence", page.text("itemtype.run.stopped"));
      case RunState.Fault() -> model.addAttribute("sentence", page.text("itemtype.run.fault"));
      case RunState.Done(var item, JsonNode result) ->
          model.addAttribute(
              "result",
              fragments.content(
                  rooms.of(items.type(item)).runTemplate().orElseThrow(),
                  Map.of("page", page, "result", result)));
    }
    return TEMPLATE;
  }
}
