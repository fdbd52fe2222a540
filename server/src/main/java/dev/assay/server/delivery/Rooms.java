// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.ItemStates.ItemState;
import dev.assay.server.delivery.Responses.Response;
import dev.assay.server.delivery.TestRules.Navigation;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Furnishes the room: a form's items, with what was entered so far. */
@Component
@Profile("web")
class Rooms {
  private static final long PRACTICE_SEED = 1;
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
          "extended");

  private final Forms forms;
  private final Responses responses;
  private final ItemStates states;
  private final ItemViews views;
  private final ItemRooms rooms;
  private final Fragments fragments;
  private final JsonMapper json;
  private final Clock clock;

  Rooms(
      Forms forms,
      Responses responses,
      ItemStates states,
      ItemViews views,
      ItemRooms rooms,
      Fragments fragments,
      JsonMapper json,
      Clock clock) {
    this.forms = forms;
    this.responses = responses;
    this.states = states;
    this.views = views;
    this.rooms = rooms;
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
      long now,
      long deadline,
      List<SavedAs> saved,
      List<Spent> spent) {}

  /** Which save an item is shown with. */
  record SavedAs(int position, String writer, long seq, long madeAt) {}

  record Spent(int position, int seconds, boolean flagged, boolean seen) {}

  RoomView practice(Seat seat, Page page) {
    Facts facts = new Facts("", seat.path(), true, false, clock.millis(), 0, List.of(), List.of());
    return view(seat, forms.practice(seat.testVersion()), PRACTICE_SEED, Map.of(), facts, page);
  }

  RoomView running(Seat seat, Attempt attempt, Page page) {
    Map<Integer, Response> saved =
        responses.counting(attempt.id()).stream()
            .collect(Collectors.toMap(Response::position, Function.identity()));
    Map<Integer, ItemState> known = states.of(attempt.id());
    boolean linear = seat.rules().navigation() == Navigation.LINEAR;
    int reached =
        known.values().stream()
            .filter(state -> linear && state.seenAt().isPresent())
            .map(ItemState::position)
            .max(Comparator.naturalOrder())
            .orElse(1);
    List<FormItem> items =
        forms.of(seat.testVersion()).stream().filter(item -> item.position() >= reached).toList();
    Facts facts =
        new Facts(
            attempt.id().toString(),
            seat.path(),
            false,
            linear,
            clock.millis(),
            attempt.deadline().toEpochMilli(),
            saved.values().stream().map(Rooms::savedAs).toList(),
            known.values().stream().map(Rooms::spent).toList());
    return view(seat, items, attempt.seed(), saved, facts, page);
  }

  private RoomView view(
      Seat seat,
      List<FormItem> form,
      long seed,
      Map<Integer, Response> saved,
      Facts facts,
      Page page) {
    List<RoomView.Item> items = new ArrayList<>();
    Set<String> scripts = new TreeSet<>();
    Set<String> stylesheets = new TreeSet<>();
    Set<String> types = new HashSet<>();
    for (FormItem item : form) {
      ItemRoom room = rooms.of(item.type());
      scripts.add(room.script());
      room.stylesheet().ifPresent(stylesheets::add);
      JsonNode response =
          Optional.ofNullable(saved.get(item.position()))
              .map(Response::payload)
              .orElseGet(json::createObjectNode);
      Map<String, Object> parameters =
          Map.of(
              "page",
              page,
              "id",
              "i" + item.position(),
              "view",
              views.of(item.hash(), seed),
              "response",
              response);
      items.add(
          new RoomView.Item(
              item.position(),
              item.type(),
              types.add(item.type()),
              fragments.content(room.candidateTemplate(), parameters)));
    }
    return new RoomView(
        seat.organisationName(),
        seat.testName(),
        seat.path(),
        facts.practice(),
        facts.linear(),
        form.isEmpty() ? 0 : form.getLast().position(),
        items,
        json.writeValueAsString(facts),
        json.writeValueAsString(words(page)),
        scripts,
        stylesheets);
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
