// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.OutputCheck.CheckFault;
import dev.assay.sandbox.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files a validator of a multi-pass problem keeps from one pass to the next, of one case. */
final class FeedbackFolder {
  /** Where cells have it. */
  static final String PREFIX = "feedback/";

  private static final String NEXT = "nextpass.in";

  private Tree files = Tree.empty();
  private Optional<byte[]> next = Optional.empty();

  /** As files of a cell's work directory. */
  Tree files() {
    return files;
  }

  /** The input of the next pass, if the validator asked for one. */
  Optional<byte[]> next() {
    return next;
  }

  /**
   * Takes what a validator left.
   *
   * @param left by name within the folder
   * @throws CheckFault when it asks for another pass without accepting this one
   */
  void take(Map<String, byte[]> left, boolean accepted) throws CheckFault {
    Map<String, byte[]> kept = new TreeMap<>();
    left.forEach((name, content) -> kept.put(PREFIX + name, content));
    next = Optional.ofNullable(kept.remove(PREFIX + NEXT));
    files = Tree.of(kept);
    if (next.isPresent() && !accepted) {
      throw new CheckFault("the output validator wrote nextpass.in and did not accept the pass");
    }
  }
}
