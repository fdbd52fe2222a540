// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import java.util.List;

/**
 * A part of a list that can be long; every such list of the API has this shape.
 *
 * @param page which part, from 0
 * @param size how many a full part has: 1 to 500, 100 when the caller does not say
 * @param total how many there are on all pages
 */
public record Slice<T>(List<T> items, int page, int size, long total) {
  /** The size when the caller does not say. */
  public static final String USUAL = "100";

  private static final int MOST = 500;

  public Slice {
    items = List.copyOf(items);
  }

  /** One part of a whole list. */
  public static <T> Slice<T> of(List<T> all, int page, int size) {
    int from = (int) Math.min(offset(page, size), all.size());
    return new Slice<>(
        all.subList(from, Math.min(from + size, all.size())), page, size, all.size());
  }

  /** How many entries come before a part. */
  public static long offset(int page, int size) {
    Required.between("page", page, 0, Integer.MAX_VALUE);
    Required.between("size", size, 1, MOST);
    return (long) page * size;
  }
}
