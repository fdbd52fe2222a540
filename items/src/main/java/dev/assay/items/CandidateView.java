// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.List;

/**
 * What a candidate may see of an item. Implementations are records of their own, built by naming
 * each thing that may be seen; they go to pages and to the API as they are.
 */
public interface CandidateView {

  /** The files a candidate may fetch, and no others. */
  default List<CandidateFile> files() {
    return List.of();
  }
}
