// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

/** A fault of ours: no cluster could be started, or an item's own SQL does not run. */
public final class SqlFault extends Exception {

  SqlFault(String message) {
    super(message);
  }

  SqlFault(String message, Throwable cause) {
    super(message, cause);
  }
}
