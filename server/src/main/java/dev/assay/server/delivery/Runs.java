// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.itemtype.RunQueue;
import dev.assay.server.itemtype.RunQueue.RunState;
import dev.assay.server.itemtype.RunQueue.TooManyRuns;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Presses of "Run": taken in, passed on, and shown as a fragment of the page when they are done.
 */
@Controller
@Profile("web")
@Access.Candidates
class Runs {
  private static final String STATE = "X-Run";

  private final CallersSeat callers;
  private final Forms forms;
  private final ItemRooms rooms;
  private final RunQueue queue;
  private final Fragments fragments;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  Runs(
      CallersSeat callers,
      Forms forms,
      ItemRooms rooms,
      RunQueue queue,
      Fragments fragments,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JsonMapper json,
      Clock clock) {
    this.callers = callers;
    this.forms = forms;
    this.rooms = rooms;
    this.queue = queue;
    this.fragments = fragments;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** Either the run's id, or why there is none in the candidate's words. */
  record Taken(Optional<UUID> id, Optional<String> message) {}

  @PostMapping("/room/{seat}/runs")
  ResponseEntity<Taken> run(
      @RequestParam int position, HttpServletRequest request, @ModelAttribute("page") Page page)
      throws IOException {
    Seat seat = callers.seat();
    Optional<Attempt> attempt =
        seat.attempt().filter(running -> !running.isLocked(clock.instant()));
    if (attempt.isEmpty()) {
      return refused(409, page.text("delivery.run.over"));
    }
    List<FormItem> form = forms.of(seat.testVersion());
    return take(form, position, attempt.map(Attempt::id), reader(attempt.get()), request, page);
  }

  @PostMapping("/room/{seat}/practice/runs")
  ResponseEntity<Taken> practise(
      @RequestParam int position, HttpServletRequest request, @ModelAttribute("page") Page page)
      throws IOException {
    Seat seat = callers.seat();
    return take(
        forms.practice(seat.testVersion()),
        position,
        Optional.empty(),
        practiceReader(seat),
        request,
        page);
  }

  private ResponseEntity<Taken> take(
      List<FormItem> form,
      int position,
      Optional<UUID> attempt,
      String reader,
      HttpServletRequest request,
      Page page)
      throws IOException {
    Optional<FormItem> item =
        form.stream().filter(candidate -> candidate.position() == position).findFirst();
    if (item.isEmpty()) {
      return refused(400, "position must be that of an item");
    }
    ItemRoom room = rooms.of(item.get().type());
    byte[] body = request.getInputStream().readNBytes(2 * Payloads.MOST_BYTES);
    JsonNode wanted;
    try {
      wanted = json.readTree(body);
    } catch (JacksonException e) {
      return refused(400, page.text("delivery.refused.binary"));
    }
    Optional<String> refusal =
        room.runTemplate().isEmpty()
            ? Optional.of("such items have nothing to run")
            : Payloads.refusal(wanted, page.text()).or(() -> room.runRefusal(wanted, page.text()));
    if (refusal.isPresent()) {
      return refused(422, refusal.get());
    }
    try {
      UUID id = transactions.execute(_ -> queue.submit(attempt, reader, item.get().hash(), wanted));
      return ResponseEntity.accepted().body(new Taken(Optional.of(id), Optional.empty()));
    } catch (TooManyRuns e) {
      return refused(429, page.text("delivery.run.many"));
    }
  }

  /** A fragment; the header says {@code done} when it is the last word. */
  @GetMapping({"/room/{seat}/runs/{run}", "/room/{seat}/practice/runs/{run}"})
  String show(
      @PathVariable UUID run,
      @ModelAttribute("page") Page page,
      Model model,
      HttpServletResponse response) {
    Seat seat = callers.seat();
    Optional<RunState> state =
        transactions.execute(_ ->
            seat.attempt()
                .flatMap(attempt -> queue.find(run, reader(attempt)))
                .or(() -> queue.find(run, practiceReader(seat))));
    response.setHeader("Cache-Control", "no-store");
    if (state.isEmpty()) {
      response.setHeader(STATE, "done");
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      model.addAttribute("sentence", page.text("delivery.run.unknown"));
      return "delivery/run";
    }
    response.setHeader(STATE, state.get() instanceof RunState.Done ? "done" : "waiting");
    switch (state.get()) {
      case RunState.Waiting(int ahead) ->
          model.addAttribute("sentence", page.text("delivery.run.waiting", ahead));
      case RunState.Running() -> model.addAttribute("sentence", page.text("delivery.run.running"));
      case RunState.Fault() -> {
        response.setHeader(STATE, "done");
        model.addAttribute("sentence", page.text("delivery.run.fault"));
      }
      case RunState.Done(var item, JsonNode result) ->
          model.addAttribute("result", result(typeOf(item.hex()), result, page));
    }
    return "delivery/run";
  }

  private Content result(String type, JsonNode result, Page page) {
    String template = rooms.of(type).runTemplate().orElseThrow();
    return fragments.content(template, Map.of("page", page, "result", result));
  }

  private String typeOf(String hash) {
    return transactions.execute(_ ->
        jdbc.sql("select type from item_version where hash = ?")
            .param(hash)
            .query(String.class)
            .single());
  }

  private static String reader(Attempt attempt) {
    return "attempt:" + attempt.id();
  }

  private static String practiceReader(Seat seat) {
    return "practice:" + seat.id();
  }

  private static ResponseEntity<Taken> refused(int status, String why) {
    return ResponseEntity.status(status).body(new Taken(Optional.empty(), Optional.of(why)));
  }
}
