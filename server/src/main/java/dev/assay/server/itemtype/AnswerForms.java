// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The forms in which language models answer, by the item type's name. */
@Component
public class AnswerForms {
  private final Map<String, AnswerForm> byType;

  AnswerForms(List<AnswerForm> forms) {
    byType = forms.stream().collect(Collectors.toMap(AnswerForm::type, Function.identity()));
  }

  /** The form of a type; empty when models cannot answer such items. */
  public Optional<AnswerForm> of(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}
