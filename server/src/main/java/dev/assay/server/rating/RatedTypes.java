// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.rubric.RatedDocument;
import dev.assay.server.bank.BankItem;
import dev.assay.server.itemtype.RatedType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The item types whose answers people rate, by name. */
@Component
class RatedTypes {
  private final Map<String, RatedType> byName;

  RatedTypes(List<RatedType> types) {
    byName = types.stream().collect(Collectors.toMap(RatedType::type, Function.identity()));
  }

  /** The type of an item that has a task; one without is a defect. */
  RatedType of(BankItem item) {
    RatedType type = byName.get(item.manifest().type());
    if (type == null) {
      throw new IllegalStateException("nobody rates items of type " + item.manifest().type());
    }
    return type;
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** The item as raters know it. */
  static RatedDocument document(BankItem item) {
    return (RatedDocument) item.document();
  }
}
