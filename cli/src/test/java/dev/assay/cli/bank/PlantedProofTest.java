// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.AssistantRules;
import dev.assay.items.Finding;
import dev.assay.items.ItemFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlantedProofTest {
  private static final Path CONTENT = Path.of("../content");
  private static final String MANIFEST =
      """
      assistant:
        planted:
          - id: off-by-one
            say: |
              Count up:

              ```python
              for i in range(1, n):
                  total += i
              ```
            fault: The last number is left out.
            kept: range(1, n)
      """;

  private static List<Finding> findings(Map<String, String> answers) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("item.yaml", MANIFEST.getBytes(StandardCharsets.UTF_8));
    answers.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return PlantedProof.findings(ItemFiles.of(files));
  }

  private static final String WRONG = "total = 0\nfor i in range(1,n):\n  total += i\n";

  @Test
  void a_suggestion_that_a_wrong_answer_makes_and_no_right_one_is_sound() {
    assertThat(
            findings(
                Map.of(
                    "submissions/wrong_answer/short.py",
                    WRONG,
                    "submissions/accepted/main.py",
                    "total = sum(range(1, n + 1))")))
        .isEmpty();
  }

  @Test
  void a_suggestion_that_is_in_no_wrong_answer_is_not_proven() {
    assertThat(findings(Map.of("submissions/wrong_answer/other.py", "total = len(range(1, n))")))
        .extracting(Finding::message)
        .containsExactly("what it says is in none of the answers that are labelled as wrong");
  }

  @Test
  void what_right_answers_have_too_does_not_show_that_a_mistake_was_kept() {
    assertThat(
            findings(
                Map.of(
                    "solutions/incomplete/short/sum.py",
                    WRONG,
                    "solutions/accepted/long/sum.py",
                    "total = n + sum(range(1, n))")))
        .extracting(Finding::message)
        .containsExactly("kept is in solutions/accepted/long/sum.py too, which is right");
  }

  @Test
  void the_suggestions_that_ship_are_sound() throws IOException {
    List<String> planting = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(CONTENT, 2)) {
      for (Path folder :
          folders.filter(one -> Files.exists(one.resolve("item.yaml"))).sorted().toList()) {
        ItemFiles item = ItemFiles.read(folder);
        assertThat(PlantedProof.findings(item)).as(folder.toString()).isEmpty();
        if (!AssistantRules.of(item.text("item.yaml").orElseThrow()).planted().isEmpty()) {
          planting.add(CONTENT.relativize(folder).toString());
        }
      }
    }
    assertThat(planting)
        .contains(
            "code/missing-messages",
            "code/replayed-requests",
            "service/ferry-seats",
            "sql/clinic-recall-list",
            "sql/course-free-seats");
  }
}
