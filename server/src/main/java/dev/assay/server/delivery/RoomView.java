// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the room's page shows. Public for its templates alone.
 *
 * @param base the address of the seat's room
 * @param adaptive whether the items are chosen one by one
 * @param last the position of the form's last item, or the last that there can be
 * @param items those that are given now
 * @param facts JSON, what the room's script starts from
 * @param words JSON, the words that the room's script says
 * @param scripts of the item types, below {@code assets/}
 * @param stylesheets of the item types, below {@code assets/}
 */
public record RoomView(
    String organisation,
    String testName,
    String base,
    boolean practice,
    boolean linear,
    boolean adaptive,
    int last,
    List<Item> items,
    String facts,
    String words,
    Set<String> scripts,
    Set<String> stylesheets) {

  /**
   * @param of the position of the form's last item, or the last that there can be
   * @param adaptive whether the items are chosen one by one
   * @param known whether there are as many for certain
   * @param firstOfType whether a line on how such items work comes before it
   * @param assistant beside it, where the test and the author allow one
   * @param alone whether it is worked without AI, though the test measures help by it
   */
  public record Item(
      int position,
      int of,
      boolean adaptive,
      boolean known,
      String type,
      boolean firstOfType,
      boolean practice,
      boolean linear,
      Content content,
      Optional<Content> assistant,
      boolean alone) {}
}
