// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import java.util.Set;

/** What the graders of this installation have for running answers. */
public interface GraderTools {

  /**
   * What of some languages, libraries and tools a grader at work does not have: answers that need
   * it are not run there. None where no grader is there to ask.
   *
   * @param needs of items, as {@link dev.assay.items.ItemDocument#needs} has them
   */
  Set<String> lacking(Set<String> needs);
}
