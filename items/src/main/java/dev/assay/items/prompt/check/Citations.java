// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A list of {@code {"source", "quote"}} names the passages that support the answer. A source counts
 * when at least one of its quotations stands in that passage to the letter, case, blanks and the
 * form of quotation marks aside. The share is F1 over the sources, so that a quotation that stands
 * nowhere costs as a missing one.
 *
 * @param at a JSON pointer to the list
 * @param variable the input that holds the passages
 */
public record Citations(Label label, String at, String variable) implements Check {
  @Override
  public Optional<Double> share(Expected expected, ModelAnswer answer) {
    JsonNode wanted = expected.json().at(JsonPointer.compile(at));
    if (!wanted.isArray()) {
      return Optional.empty();
    }
    JsonNode found =
        answer.lenientJson().orElse(MissingNode.getInstance()).at(JsonPointer.compile(at));
    if (!found.isArray()) {
      return Optional.of(0.0);
    }
    Passages passages = Passages.of(expected.input().getOrDefault(variable, ""));
    Set<String> due = sources(wanted);
    Set<String> allowed =
        expected.allows().stream().map(Normalised::code).collect(Collectors.toSet());
    Set<String> claimed = sources(found);
    Set<String> proven =
        found
            .valueStream()
            .filter(one ->
                passages.hold(one.path("source").asString(""), one.path("quote").asString("")))
            .map(one -> Normalised.code(one.path("source").asString("")))
            .collect(Collectors.toSet());
    long hits = due.stream().filter(proven::contains).count();
    long counted =
        claimed.stream()
            .filter(one -> due.contains(one) || !allowed.contains(one) || !proven.contains(one))
            .count();
    return Optional.of(EqualSet.f1((double) hits, due.size(), (int) counted));
  }

  private static Set<String> sources(JsonNode citations) {
    return citations
        .valueStream()
        .map(one -> Normalised.code(one.path("source").asString("")))
        .collect(Collectors.toSet());
  }
}
