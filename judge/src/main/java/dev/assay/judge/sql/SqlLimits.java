// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.time.Duration;

/**
 * What one query may use up.
 *
 * @param time on the clock
 * @param rows most rows of the result
 * @param bytes most bytes of the result
 */
public record SqlLimits(Duration time, int rows, int bytes) {

  /** Five seconds, 10,000 rows, 4 MB. */
  public static SqlLimits defaults() {
    return new SqlLimits(Duration.ofSeconds(5), 10_000, 4 << 20);
  }

  public SqlLimits withTime(Duration other) {
    return new SqlLimits(other, rows, bytes);
  }

  public SqlLimits withRows(int other) {
    return new SqlLimits(time, other, bytes);
  }
}
