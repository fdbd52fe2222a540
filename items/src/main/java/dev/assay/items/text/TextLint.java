// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.text;

import dev.assay.items.Findings;
import dev.assay.items.ManifestReader;
import dev.assay.items.rubric.RatedExample;
import java.util.Set;
import java.util.TreeSet;

/** What makes a text item unfair or weak, as far as a program can see it. */
record TextLint(TextDocument item, Findings findings) {
  /** Words in a minute that most people write who also think; Karat and others (1999) saw 19. */
  private static final int WORDS_PER_MINUTE = 20;

  void check() {
    words();
    item.statement()
        .missing()
        .forEach(
            name -> findings.error(TextType.STATEMENT, "shows " + name + ", which is missing"));
    boolean sound = item.examples().stream().allMatch(this::isComplete) && !isWithoutRubric();
    if (sound && !item.examples().isEmpty()) {
      item.examples().forEach(this::example);
      categories();
    }
  }

  private void words() {
    String where = ManifestReader.FILE + " text.";
    if (item.leastWords() >= item.mostWords()) {
      findings.error(where + "least", "must be fewer words than most");
    }
    if (item.mostWords() > item.manifest().minutes() * WORDS_PER_MINUTE) {
      findings.warning(
          where + "most",
          "is more than one writes in "
              + item.manifest().minutes()
              + " minutes, thinking included");
    }
    int starter = WordCount.of(item.starter());
    if (starter > 0 && starter >= item.leastWords()) {
      findings.error(TextType.STARTER, "holds as many words as are asked for");
    }
  }

  private boolean isWithoutRubric() {
    return item.rubric().criteria().isEmpty()
        || item.rubric().criteria().stream().anyMatch(criterion -> criterion.highest() < 1);
  }

  private boolean isComplete(RatedExample example) {
    return item.rubric().criteria().stream()
        .allMatch(criterion -> example.levels().containsKey(criterion.id()));
  }

  private void example(RatedExample example) {
    int words = WordCount.of(example.answer());
    boolean full = example.share(item.rubric()) >= 0.8;
    if (full && (words < item.leastWords() || words > item.mostWords())) {
      findings.error(
          example.file(),
          "is a good answer of %d words; candidates are asked for %d to %d"
              .formatted(words, item.leastWords(), item.mostWords()));
    }
    if (item.isEmpty(example.answer())) {
      findings.error(example.file(), "is the starter: that earns nothing without raters");
    }
  }

  /** Every score category has an example, or its threshold is a guess. */
  private void categories() {
    Set<Integer> missing = new TreeSet<>();
    for (int category = 0; category < item.manifest().categories(); category++) {
      missing.add(category);
    }
    item.examples()
        .forEach(example -> missing.remove(item.manifest().category(example.share(item.rubric()))));
    if (!missing.isEmpty()) {
      findings.error(
          RatedExample.FILE, "show no answer of score category " + missing + ": add one, or fewer");
    }
  }
}
