// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.scoring;

import dev.assay.psychometrics.ItemModel;
import dev.assay.server.bank.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The models of items that were scored lately: one that carries its errors takes a while to set up,
 * and everybody who sat a test has met the same. Thread-safe.
 */
final class ItemModels {
  private static final int KEPT = 1000;

  private final Map<Parameters, ItemModel> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Parameters, ItemModel> eldest) {
          return size() > KEPT;
        }
      };

  ItemModel of(Parameters parameters) {
    synchronized (kept) {
      return kept.computeIfAbsent(parameters, Parameters::toModel);
    }
  }
}
