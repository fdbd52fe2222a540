// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.CandidateView;
import dev.assay.server.access.Access;
import dev.assay.server.delivery.Forms.Length;
import dev.assay.server.delivery.GivenItems.GivenItem;
import dev.assay.server.delivery.ItemStates.ItemState;
import dev.assay.server.delivery.Responses.Response;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The items of a running attempt and of practice over the API, exactly as the pages get them. */
@RestController
@Profile("web")
@RequestMapping(AttemptApi.PATH)
@Access.Candidates
@SecurityRequirement(name = AttemptApi.TOKEN)
@Tag(name = "Attempt")
class AttemptItemsApi {
  private final CallersSeat callers;
  private final Walk walk;
  private final Forms forms;
  private final GivenItems given;
  private final ItemStates states;
  private final CandidatesAssistant assistant;

  AttemptItemsApi(
      CallersSeat callers,
      Walk walk,
      Forms forms,
      GivenItems given,
      ItemStates states,
      CandidatesAssistant assistant) {
    this.callers = callers;
    this.walk = walk;
    this.forms = forms;
    this.given = given;
    this.states = states;
    this.assistant = assistant;
  }

  /**
   * @param total how many items the test has, or has at most
   * @param atMost whether it may come to its end before: questions are chosen by the answers so far
   * @param items those that are given now; in a linear test the one that is open
   */
  record Sheet(int total, boolean atMost, List<Item> items) {}

  /**
   * An item as its candidate sees it.
   *
   * @param view question, options, samples, starters: of the type's own form
   * @param answer what counts now, if anything was saved
   * @param alone whether it is worked without AI, though the test measures help by it
   */
  record Item(
      int position,
      String type,
      @Schema(type = "object") CandidateView view,
      Optional<Saved> answer,
      boolean flagged,
      boolean seen,
      int seconds,
      boolean alone) {}

  /** A save that counts. */
  record Saved(String writer, long seq, JsonNode payload) {
    static Saved of(Response response) {
      return new Saved(response.writer(), response.seq(), response.payload());
    }
  }

  @Operation(
      summary = "The items that are given now, with what was entered",
      description = "Options are in the order of this attempt, as on the page.")
  @GetMapping("/items")
  Sheet items() {
    Seat seat = callers.running();
    Attempt attempt = seat.attempt().orElseThrow();
    Map<Integer, ItemState> known = states.of(attempt.id());
    Length length = forms.length(seat, attempt);
    return new Sheet(
        length.items(),
        !length.known(),
        given.running(seat, attempt).stream().map(item -> item(seat, item, known)).toList());
  }

  @Operation(
      summary = "Goes to an item",
      description =
          """
          Notes that the item was seen. In a linear test this is the way to the next item, one at \
          a time, and it closes the one before it for good; save first. Going twice is going once. \
          Where the test adapts, the next question is chosen now, by the answers that are saved; \
          204 says that none follows.\
          """)
  @PostMapping("/items/{position}")
  ResponseEntity<Item> goTo(@PathVariable int position) {
    Seat seat = callers.running();
    Attempt attempt = seat.attempt().orElseThrow();
    if (!walk.goTo(seat, attempt, position)) {
      return ResponseEntity.noContent().build();
    }
    return given.running(seat, attempt).stream()
        .filter(item -> item.position() == position)
        .findFirst()
        .map(item -> ResponseEntity.ok(item(seat, item, states.of(attempt.id()))))
        .orElseThrow(Walk::unknown);
  }

  @Operation(
      summary = "Practice items, one of each type that the test has",
      description = "Without clock, without limit, and nothing is kept.")
  @GetMapping("/practice/items")
  Sheet practice() {
    List<Item> items =
        given.practice(callers.admitted()).stream()
            .map(item -> item(item, Map.of(), false))
            .toList();
    return new Sheet(items.size(), false, items);
  }

  private Item item(Seat seat, GivenItem item, Map<Integer, ItemState> known) {
    return item(item, known, assistant.alone(seat, item.position()));
  }

  private static Item item(GivenItem item, Map<Integer, ItemState> known, boolean alone) {
    ItemState state =
        Optional.ofNullable(known.get(item.position()))
            .orElseGet(() -> ItemState.untouched(item.position()));
    return new Item(
        item.position(),
        item.type(),
        item.view(),
        item.response().map(Saved::of),
        state.flagged(),
        state.seenAt().isPresent(),
        state.seconds(),
        alone);
  }
}
