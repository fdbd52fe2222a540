// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.choice;

import dev.assay.items.Findings;
import dev.assay.items.ManifestReader;
import dev.assay.items.Markdown;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/** What makes a choice item unfair or weak, as far as a program can see it. */
final class ChoiceLint {
  private static final int FEWEST_OPTIONS = 3;
  private static final int MOST_OPTIONS = 7;
  private static final double LONGEST_MINUTES = 6;

  private static final Pattern ID = Pattern.compile("[a-z0-9]{1,8}");
  private static final Pattern OF_THE_ABOVE =
      Pattern.compile(
          "\\b(all|none|both|neither|any) of (the|these) (above|other options|options|answers)\\b"
              + "|^(all|none|both|neither) of (these|them|the others)\\W*$");
  private static final Pattern ABSOLUTE =
      Pattern.compile("\\b(always|never|impossible|absolutely|under no circumstances)\\b");
  private static final Pattern NEGATIVE_QUESTION =
      Pattern.compile("\\b(which|what)\\b[^.?]*\\b(not|except|incorrect|false)\\b[^.?]*\\?");
  private static final List<String> COUNTS =
      List.of("no", "one", "two", "three", "four", "five", "six");

  private final ChoiceDocument item;
  private final Findings findings;

  ChoiceLint(ChoiceDocument item, Findings findings) {
    this.item = item;
    this.findings = findings;
  }

  void check() {
    checkCounts();
    checkKeys();
    checkScale();
    checkStem();
    checkProofs();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < item.options().size(); i++) {
      ChoiceOption option = item.options().get(i);
      if (!ID.matcher(option.id()).matches() || !ids.add(option.id())) {
        findings.error(where(i) + ".id", "must be short, lower-case and given once");
      }
      checkWords(option, where(i) + ".text");
      for (int j = 0; j < i; j++) {
        checkOverlap(item.options().get(j), option, where(i) + ".text");
      }
    }
    checkLengths();
  }

  private void checkCounts() {
    int count = item.options().size();
    if (count < 2) {
      findings.error(where(), "needs at least two options");
    } else if (count < FEWEST_OPTIONS) {
      findings.warning(where(), "two options leave half to guessing");
    } else if (count > MOST_OPTIONS) {
      findings.warning(where(), "three good options beat " + count);
    }
  }

  private void checkKeys() {
    long keys = item.options().stream().filter(ChoiceOption::key).count();
    if (!item.many() && keys != 1) {
      findings.error(where(), "must have exactly one key, not " + keys);
    } else if (item.many() && (keys == 0 || keys == item.options().size())) {
      findings.error(where(), "must have at least one key and one option that is none");
    }
    if (item.many() && keys > 0 && keys < COUNTS.size() && !stemSaysHowMany((int) keys)) {
      findings.warning(ChoiceType.STEM, "does not say how many options are right");
    }
  }

  private boolean stemSaysHowMany(int keys) {
    return Pattern.compile("\\b(" + COUNTS.get(keys) + "|" + keys + "|how many|each|all)\\b")
        .matcher(normal(item.stem()))
        .find();
  }

  private void checkScale() {
    if (!item.many() && !item.manifest().thresholds().equals(List.of(1.0))) {
      findings.error(
          ManifestReader.FILE + " score.thresholds", "must be [1.0]: one key is right or wrong");
    }
    if (item.manifest().minutes() > LONGEST_MINUTES) {
      findings.warning(
          ManifestReader.FILE + " minutes", "is long for a choice item: can the stem be shorter?");
    }
    int chance = item.options().isEmpty() ? 0 : 100 / item.options().size();
    if (!item.many() && item.manifest().difficulty() <= chance) {
      findings.error(
          ManifestReader.FILE + " difficulty",
          "must be above " + chance + ": that many get it right by guessing");
    }
  }

  private void checkStem() {
    if (NEGATIVE_QUESTION.matcher(normal(item.stem())).find()) {
      findings.warning(ChoiceType.STEM, "asks for what is not so: word it positively");
    }
  }

  private void checkProofs() {
    Set<String> shown = new TreeSet<>(fences(item.stem()));
    item.options().forEach(option -> shown.addAll(fences(option.text())));
    item.proofs().forEach(proof -> shown.remove(proof.language()));
    for (String language : shown) {
      findings.warning(
          ManifestReader.FILE + " proofs", "shows " + language + " code that no proof executes");
    }
  }

  private static Set<String> fences(String markdown) {
    Set<String> languages = new TreeSet<>();
    Markdown.parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock fence) {
                String info = fence.getInfo() == null ? "" : normal(fence.getInfo());
                switch (info) {
                  case "java", "python", "javascript", "sql" -> languages.add(info);
                  case "js" -> languages.add("javascript");
                  case "py" -> languages.add("python");
                  default -> {} // logs, diffs, plans and prose are not executed
                }
              }
            });
    return languages;
  }

  private void checkWords(ChoiceOption option, String where) {
    String text = normal(option.text());
    if (OF_THE_ABOVE.matcher(text).find()) {
      findings.error(where, "refers to the other options: they are shuffled, and it tests logic");
    }
    boolean keyIsAbsolute =
        item.options().stream().anyMatch(o -> o.key() && ABSOLUTE.matcher(normal(o.text())).find());
    if (!option.key() && !keyIsAbsolute && ABSOLUTE.matcher(text).find()) {
      findings.warning(where, "has an absolute word, which no key has: it gives itself away");
    }
  }

  private void checkOverlap(ChoiceOption one, ChoiceOption other, String where) {
    String a = normal(one.text());
    String b = normal(other.text());
    if (a.equals(b)) {
      findings.error(where, "says the same as option " + one.id());
    } else if (Math.min(a.length(), b.length()) > 10 && (a.contains(b) || b.contains(a))) {
      findings.warning(where, "and option " + one.id() + " overlap: one contains the other");
    }
  }

  private void checkLengths() {
    int longestKey = longest(true);
    int longestOther = longest(false);
    if (longestOther > 0 && longestKey > 1.4 * longestOther && longestKey - longestOther > 25) {
      findings.warning(where(), "the key is the longest option by far, which gives it away");
    }
  }

  private int longest(boolean key) {
    return item.options().stream()
        .filter(option -> option.key() == key)
        .mapToInt(option -> normal(option.text()).length())
        .max()
        .orElse(0);
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[`*\\s]+", " ").strip();
  }

  private static String where() {
    return ManifestReader.FILE + " choice.options";
  }

  private static String where(int index) {
    return where() + "[" + index + "]";
  }
}
