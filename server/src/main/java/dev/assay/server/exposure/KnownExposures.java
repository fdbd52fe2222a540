// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.bank.Exposure;
import dev.assay.server.bank.Exposures;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody what is known of models and items. */
@Component
class KnownExposures implements Exposures {
  private final ModelAnswers answers;

  KnownExposures(ModelAnswers answers) {
    this.answers = answers;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ItemHash, Exposure> of(Collection<ItemHash> items) {
    Map<ItemHash, List<ModelAnswer>> byItem =
        answers.withoutPayloads(items).stream().collect(Collectors.groupingBy(ModelAnswer::item));
    Map<ItemHash, Exposure> known = new HashMap<>();
    byItem.forEach(
        (item, given) -> ItemExposure.of(given).ifPresent(found -> known.put(item, found)));
    return known;
  }
}
