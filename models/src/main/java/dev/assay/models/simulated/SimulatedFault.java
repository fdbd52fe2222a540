// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a real model's server does on its bad days. */
public enum SimulatedFault {
  /** Takes the question and says nothing. */
  SILENT,
  /** Sends piece after piece and never ends. */
  ENDLESS,
  /** 429, with {@code Retry-After: 20}. */
  RATE_LIMITED,
  /** Breaks off in the middle of the answer. */
  CUT_OFF,
  /** Answers with a web page. */
  NOT_JSON,
  /** Answers with far more than anybody asked for. */
  OVERSIZED,
  /** 422, as for a schema it does not take, repeating the key in the error. */
  QUESTION_REFUSED,
  /** 401, repeating the key in the error, as careless servers do. */
  KEY_REFUSED,
  /** 500, repeating the key in the error, as careless servers do. */
  SERVER_ERROR,
  /** 307 to somewhere else. */
  REDIRECT;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<SimulatedFault> of(String word) {
    return Arrays.stream(values()).filter(fault -> fault.word().equals(word)).findFirst();
  }

  static String words() {
    return String.join(", ", Arrays.stream(values()).map(SimulatedFault::word).toList());
  }
}
