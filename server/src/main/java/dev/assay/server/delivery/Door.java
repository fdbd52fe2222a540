// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import java.util.Locale;

/** What a candidate can do at the welcome page: the values of its buttons. */
enum Door {
  START,
  RESUME,
  PRACTICE,
  REPORT,
  DECLINE,
  UNDO_DECLINE,
  ANOTHER_DATE,
  MORE_TIME,
  QUESTION,
  MY_DATA,
  DELETION;

  /** Whether it is a request that the team answers. */
  boolean isRequest() {
    return switch (this) {
      case ANOTHER_DATE, MORE_TIME, QUESTION, DELETION -> true;
      case START, RESUME, PRACTICE, REPORT, DECLINE, UNDO_DECLINE, MY_DATA -> false;
    };
  }

  /** As part of a message's key. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
