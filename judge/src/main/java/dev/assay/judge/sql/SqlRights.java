// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.util.List;

/**
 * What the role of a script may do besides reading.
 *
 * @param owns tables of the item that it owns and so may alter, index and drop; where there is one
 *     it may also create what it likes beside them
 * @param writes tables of the item whose rows it may change
 */
public record SqlRights(List<String> owns, List<String> writes) {
  /** Reading alone. */
  public static final SqlRights NONE = new SqlRights(List.of(), List.of());

  public SqlRights {
    owns = List.copyOf(owns);
    writes = List.copyOf(writes);
  }
}
