// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.sql.SQLException;

/** The cluster went away under a session. Caught by the judge, who starts another. */
final class ClusterLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClusterLost(SQLException cause) {
    super(cause);
  }
}
