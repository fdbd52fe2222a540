// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

/**
 * The score category that one person reached on one item. A response that is missing has none:
 * leave it out. What was omitted or not reached on a fixed form is a response of category 0.
 */
public record Response(ItemModel item, int category) {

  public Response {
    if (category < 0 || category >= item.categories()) {
      throw new IllegalArgumentException(
          "category " + category + " of an item with " + item.categories());
    }
  }
}
