// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.text;

import dev.assay.server.itemtype.RatedCriterion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the marks of a text came about.
 *
 * @param words how many it has
 * @param rating by which the team finds who gave what
 * @param raters how many people rated it; 0 when nothing was written, which needs nobody
 */
record TextDetail(int words, Optional<UUID> rating, int raters, List<RatedCriterion> criteria) {

  static TextDetail ofNothing() {
    return new TextDetail(0, Optional.empty(), 0, List.of());
  }
}
