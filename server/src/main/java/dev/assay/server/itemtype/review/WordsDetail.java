// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.server.itemtype.RatedCriterion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What people made of the words of a review.
 *
 * @param percent of the item's marks
 * @param rating by which the team finds who gave what
 * @param raters how many people rated; 0 when nothing was found, which needs nobody
 */
record WordsDetail(int percent, Optional<UUID> rating, int raters, List<RatedCriterion> criteria) {

  static WordsDetail ofNothing(int percent) {
    return new WordsDetail(percent, Optional.empty(), 0, List.of());
  }
}
