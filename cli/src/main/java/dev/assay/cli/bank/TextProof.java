// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.text.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What can be proven of an item that people rate: that nothing written earns nothing without them,
 * and which score category each of its example answers deserves. Whether raters would give the
 * examples the same levels, no program can say.
 */
final class TextProof {

  Proof prove(TextDocument item) {
    List<Finding> findings = new ArrayList<>();
    for (String nothing : List.of("", " \n\t", item.starter(), item.starter() + "\n")) {
      if (!item.isEmpty(nothing)) {
        findings.add(Finding.error("starter.md", "is taken for an answer: \"" + nothing + '"'));
      }
    }
    TreeSet<Integer> categories = new TreeSet<>();
    for (RatedExample example : item.examples()) {
      categories.add(item.manifest().category(example.share(item.rubric())));
    }
    String shown = categories.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Proof(
        item.examples().size() + " examples of categories " + shown + "; nothing earns 0",
        findings,
        List.of());
  }
}
