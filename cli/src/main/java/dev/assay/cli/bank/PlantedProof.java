// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.AssistantRules;
import dev.assay.items.AssistantRules.Planted;
import dev.assay.items.Finding;
import dev.assay.items.ItemFiles;
import dev.assay.items.ManifestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds suggestions with a planted mistake against the answers that an item's folder labels.
 * Whoever takes a suggestion over must fall short: its code, and what shows that the mistake was
 * kept, have to stand in an answer that is labelled as wrong, which is executed like all others.
 * And nobody who is right may be said to have kept it: no answer labelled as right has it.
 */
final class PlantedProof {
  private static final Pattern CODE =
      Pattern.compile("^```[^\\n]*\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WRONG =
      Pattern.compile(
          "submissions/(wrong_answer|rejected|time_limit_exceeded|run_time_error)/.*"
              + "|solutions/(incomplete|insecure)/.*");
  private static final Pattern RIGHT =
      Pattern.compile("submissions/accepted/.*|solutions/accepted/.*|solution\\.sql");

  private PlantedProof() {}

  /** What does not hold; nothing for an item that plants nothing. */
  static List<Finding> findings(ItemFiles item) {
    List<Finding> findings = new ArrayList<>();
    AssistantRules rules = AssistantRules.of(item.text(ManifestReader.FILE).orElse(""));
    for (Planted planted : rules.planted()) {
      String where = ManifestReader.FILE + ": assistant.planted " + planted.id();
      if (answers(item, WRONG).noneMatch(path -> holds(item, path, planted))) {
        findings.add(
            Finding.error(
                where, "what it says is in none of the answers that are labelled as wrong"));
      }
      answers(item, RIGHT)
          .filter(path -> squeezed(item, path).contains(kept(planted)))
          .forEach(path ->
              findings.add(Finding.error(where, "kept is in " + path + " too, which is right")));
    }
    return findings;
  }

  private static boolean holds(ItemFiles item, String path, Planted planted) {
    String answer = squeezed(item, path);
    return answer.contains(kept(planted))
        && CODE.matcher(planted.say())
            .results()
            .allMatch(code -> answer.contains(AssistantRules.squeezed(code.group(1))));
  }

  private static String kept(Planted planted) {
    return AssistantRules.squeezed(planted.kept());
  }

  private static Stream<String> answers(ItemFiles item, Pattern labelled) {
    return item.all().keySet().stream().filter(path -> labelled.matcher(path).matches());
  }

  private static String squeezed(ItemFiles item, String path) {
    Optional<String> text = item.text(path);
    return AssistantRules.squeezed(text.orElse(""));
  }
}
