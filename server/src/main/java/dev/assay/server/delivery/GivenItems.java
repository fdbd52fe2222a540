// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.Responses.Response;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What of a form candidates are given now, for pages and the API alike. */
@Component
@Profile("web")
class GivenItems {
  private static final long PRACTICE_SEED = 1;

  private final Forms forms;
  private final Walk walk;
  private final Responses responses;
  private final ItemViews views;
  private final ItemRooms rooms;

  GivenItems(Forms forms, Walk walk, Responses responses, ItemViews views, ItemRooms rooms) {
    this.forms = forms;
    this.walk = walk;
    this.responses = responses;
    this.views = views;
    this.rooms = rooms;
  }

  /**
   * @param hash the version
   * @param firstOfType whether none of its type comes before it in the form
   * @param response the save that counts
   */
  record GivenItem(
      int position,
      ItemHash hash,
      String type,
      boolean firstOfType,
      CandidateView view,
      Optional<Response> response) {}

  /** Of a running attempt: all, or where one cannot go back the one that is open. */
  List<GivenItem> running(Seat seat, Attempt attempt) {
    List<FormItem> form = forms.of(seat);
    int reached = walk.reached(seat, attempt);
    Map<Integer, Response> saved =
        responses.counting(attempt.id()).stream()
            .collect(Collectors.toMap(Response::position, Function.identity()));
    return form.stream()
        .filter(item -> !Walk.linear(seat) || item.position() == reached)
        .map(item -> given(form, item, attempt.seed(), Optional.of(attempt.id()), saved))
        .toList();
  }

  /** The practice items, one a type. */
  List<GivenItem> practice(Seat seat) {
    List<FormItem> form = forms.practice(seat.testVersion());
    return form.stream()
        .map(item -> given(form, item, PRACTICE_SEED, Optional.empty(), Map.of()))
        .toList();
  }

  /**
   * One item of a running attempt.
   *
   * @throws Refusal when it is not given now
   */
  GivenItem running(Seat seat, int position) {
    return at(position, running(seat, seat.attempt().orElseThrow()));
  }

  /**
   * One practice item.
   *
   * @throws Refusal when there is none there
   */
  GivenItem practice(Seat seat, int position) {
    return at(position, practice(seat));
  }

  private static GivenItem at(int position, List<GivenItem> items) {
    return items.stream()
        .filter(item -> item.position() == position)
        .findFirst()
        .orElseThrow(Walk::unknown);
  }

  private GivenItem given(
      List<FormItem> form,
      FormItem item,
      long seed,
      Optional<UUID> attempt,
      Map<Integer, Response> saved) {
    return new GivenItem(
        item.position(),
        item.hash(),
        item.type(),
        form.stream()
            .noneMatch(
                other -> other.position() < item.position() && other.type().equals(item.type())),
        rooms.of(item.type()).furnished(views.of(item.hash(), seed), item.hash(), attempt),
        Optional.ofNullable(saved.get(item.position())));
  }
}
