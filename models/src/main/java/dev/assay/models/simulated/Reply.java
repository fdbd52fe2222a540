// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

/** What a simulated model does about a question. */
public sealed interface Reply {

  /**
   * Answers.
   *
   * @param model the name it reports, beginning with {@code simulated}
   */
  record Say(String text, String model) implements Reply {}

  record Fail(SimulatedFault fault) implements Reply {}

  /** Has nothing written down for it: 404 with these words. */
  record Unknown(String why) implements Reply {}
}
