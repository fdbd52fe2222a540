// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.Forms.Length;
import dev.assay.server.delivery.GivenItems.GivenItem;
import dev.assay.server.delivery.ItemStates.ItemState;
import dev.assay.server.delivery.Responses.Response;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import gg.jte.Content;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Furnishes the room: the items that are given, with what was entered so far. */
@Component
@Profile("web")
class Rooms {
  private static final String PREFIX = "delivery.room.";
  private static final List<String> WORDS =
      List.of(
          "saved",
          "saving",
          "unsaved",
          "offline",
          "stranger",
          "refused",
          "signed-out",
          "done",
          "open",
          "flagged",
          "over",
          "left",
          "minutes.one",
          "minutes.other",
          "speak.one",
          "speak.other",
          "clock.hide",
          "clock.show",
          "elsewhere",
          "extended",
          "later");

  private final Forms forms;
  private final GivenItems given;
  private final Responses responses;
  private final ItemStates states;
  private final ItemRooms rooms;
  private final CandidatesAssistant assistant;
  private final Fragments fragments;
  private final JsonMapper json;
  private final Clock clock;

  Rooms(
      Forms forms,
      GivenItems given,
      Responses responses,
      ItemStates states,
      ItemRooms rooms,
      CandidatesAssistant assistant,
      Fragments fragments,
      JsonMapper json,
      Clock clock) {
    this.forms = forms;
    this.given = given;
    this.responses = responses;
    this.states = states;
    this.rooms = rooms;
    this.assistant = assistant;
    this.fragments = fragments;
    this.json = json;
    this.clock = clock;
  }

  /** What the room's script starts from. */
  record Facts(
      String attempt,
      String base,
      boolean practice,
      boolean linear,
      boolean adaptive,
      long now,
      long deadline,
      List<SavedAs> saved,
      List<Spent> spent) {}

  /** Which save an item is shown with. */
  record SavedAs(int position, String writer, long seq, long madeAt) {}

  record Spent(int position, int seconds, boolean flagged, boolean seen) {}

  RoomView practice(Seat seat, Page page) {
    Facts facts =
        new Facts("", seat.path(), true, false, false, clock.millis(), 0, List.of(), List.of());
    List<FormItem> items = forms.practice(seat.testVersion());
    Length length = new Length(items.size(), true);
    return view(seat, items, length, given.practice(seat), facts, page);
  }

  RoomView running(Seat seat, Attempt attempt, Page page) {
    Facts facts =
        new Facts(
            attempt.id().toString(),
            seat.path(),
            false,
            Walk.linear(seat),
            seat.rules().adaptive().isPresent(),
            clock.millis(),
            attempt.deadline().toEpochMilli(),
            responses.counting(attempt.id()).stream().map(Rooms::savedAs).toList(),
            states.of(attempt.id()).values().stream().map(Rooms::spent).toList());
    List<FormItem> form = forms.of(seat.testVersion());
    return view(seat, form, forms.length(seat, attempt), given.running(seat, attempt), facts, page);
  }

  private RoomView view(
      Seat seat,
      List<FormItem> form,
      Length length,
      List<GivenItem> items,
      Facts facts,
      Page page) {
    Set<String> scripts = new TreeSet<>();
    Set<String> stylesheets = new TreeSet<>();
    for (String type : Forms.countByType(form).keySet()) {
      ItemRoom room = rooms.of(type);
      scripts.add(room.script());
      room.stylesheet().ifPresent(stylesheets::add);
    }
    if (seat.rules().aiPolicy() != AiPolicy.OFF && !facts.practice()) {
      scripts.add("assistant/assistant.js");
      stylesheets.add("assistant/assistant.css");
    }
    return new RoomView(
        seat.organisationName(),
        seat.testName(),
        seat.path(),
        facts.practice(),
        facts.linear(),
        facts.adaptive(),
        length.items(),
        items.stream().map(item -> furnished(seat, item, length, facts, page)).toList(),
        json.writeValueAsString(facts),
        json.writeValueAsString(words(page)),
        scripts,
        stylesheets);
  }

  private RoomView.Item furnished(
      Seat seat, GivenItem item, Length length, Facts facts, Page page) {
    Map<String, Object> parameters =
        Map.of(
            "page",
            page,
            "id",
            "i" + item.position(),
            "base",
            ItemFilePages.base(seat, facts.practice(), item.position()),
            "view",
            item.view(),
            "response",
            item.response().map(Response::payload).orElseGet(json::createObjectNode));
    return new RoomView.Item(
        item.position(),
        length.items(),
        facts.adaptive(),
        length.known(),
        item.type(),
        item.firstOfType(),
        facts.practice(),
        facts.linear(),
        fragments.content(rooms.of(item.type()).candidateTemplate(), parameters),
        facts.practice() ? Optional.empty() : assistant(seat, item, page),
        !facts.practice() && assistant.alone(seat, item.position()));
  }

  private Optional<Content> assistant(Seat seat, GivenItem item, Page page) {
    return assistant
        .beside(seat, item)
        .map(view -> fragments.content("assistant/panel", Map.of("page", page, "view", view)));
  }

  private static Map<String, String> words(Page page) {
    Map<String, String> words = new LinkedHashMap<>();
    WORDS.forEach(word -> words.put(word, page.text(PREFIX + word)));
    return words;
  }

  private static SavedAs savedAs(Response response) {
    return new SavedAs(
        response.position(), response.writer(), response.seq(), response.madeAt().toEpochMilli());
  }

  private static Spent spent(ItemState state) {
    return new Spent(
        state.position(), state.seconds(), state.flagged(), state.seenAt().isPresent());
  }
}
