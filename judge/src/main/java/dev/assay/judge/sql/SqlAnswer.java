// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.time.Duration;
import java.util.OptionalInt;

/** What became of a query or of a script. */
public sealed interface SqlAnswer {

  /** It returned rows. */
  record Rows(ResultTable table, Duration time) implements SqlAnswer {}

  /** It was done, and there is nothing to show. */
  record Done(Duration time) implements SqlAnswer {}

  /**
   * It did not run, or not to its end.
   *
   * @param reason in words for whoever wrote it
   */
  record Refused(String reason) implements SqlAnswer {}

  /**
   * PostgreSQL refused or broke it off. The message can quote data: show it only where the data may
   * be seen.
   *
   * @param state the five characters of SQLSTATE
   * @param message in PostgreSQL's words
   * @param line where in the query, from 1, as far as it is known
   */
  record Failed(String state, String message, OptionalInt line) implements SqlAnswer {}

  /** It was still running when its time was up. */
  record TooSlow(Duration limit) implements SqlAnswer {}

  /** It needed more memory or disk than one may. */
  record TooMuchMemory() implements SqlAnswer {}

  /** It returned more rows or bytes than a result may have. */
  record TooLarge(int rows, int bytes) implements SqlAnswer {}
}
