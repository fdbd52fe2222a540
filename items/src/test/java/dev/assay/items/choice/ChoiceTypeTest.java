// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Finding;
import dev.assay.items.ItemFixture;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChoiceTypeTest {
  private final ChoiceType type = new ChoiceType();
  private final ChoiceDocument one = ItemFixture.choice().document(ChoiceDocument.class);
  private final ChoiceDocument many = ItemFixture.choiceOfMany().document(ChoiceDocument.class);

  @Test
  void the_view_has_stem_and_options_and_no_secret() {
    ChoiceView view = type.view(one, 7);

    assertThat(view.stemHtml()).isEqualTo("<p>What happens?</p>\n");
    assertThat(view.many()).isFalse();
    assertThat(view.options()).hasSize(3);
    assertThat(view.toString())
        .contains("A stale read")
        .doesNotContain("SECRET", "For lists", "true");
    assertThat(view.options()).extracting(ChoiceView.Option::id).allMatch(id -> id.length() == 12);
  }

  @Test
  void the_same_seed_gives_the_same_order_and_others_give_others() {
    assertThat(type.view(one, 7)).isEqualTo(type.view(one, 7));
    Set<String> tokens = new HashSet<>();
    Map<String, Integer> first = new HashMap<>();
    for (long seed = 0; seed < 600; seed++) {
      ChoiceView view = type.view(one, seed);
      view.options().forEach(option -> tokens.add(option.id()));
      first.merge(view.options().getFirst().html(), 1, Integer::sum);
    }
    assertThat(tokens).hasSize(1800);
    assertThat(first).hasSize(3).allSatisfy((_, times) -> assertThat(times).isBetween(150, 250));
  }

  @Test
  void two_items_of_one_attempt_are_shuffled_each_for_itself() {
    ChoiceDocument other =
        ItemFixture.choice().with("stem.md", "And then?\n").document(ChoiceDocument.class);
    assertThat(other.shuffled(7).keySet()).doesNotContainAnyElementsOf(one.shuffled(7).keySet());
  }

  @Test
  void the_key_alone_earns_the_marks() {
    assertThat(share(one, "a")).isEqualTo(1);
    assertThat(share(one, "b")).isZero();
    assertThat(share(one)).isZero();
    assertThat(share(one, "a", "b")).isZero();
    assertThat(one.share(one.shuffled(8).keySet(), 7)).isZero();
  }

  @Test
  void with_many_every_option_is_a_decision() {
    assertThat(share(many, "a", "b")).isEqualTo(1); // 4 right
    assertThat(share(many, "a")).isEqualTo(0.5); // 3 right, 1 wrong
    assertThat(share(many, "a", "b", "c")).isEqualTo(0.5);
    assertThat(share(many, "a", "c")).isZero(); // 2 right, 2 wrong
    assertThat(share(many, "c", "d")).isZero(); // never below 0
    assertThat(share(many, "a", "b", "c", "d")).isZero();
    assertThat(share(many)).isZero();
  }

  private static double share(ChoiceDocument item, String... ids) {
    List<String> tokens =
        item.shuffled(7).entrySet().stream()
            .filter(entry -> Set.of(ids).contains(entry.getValue().id()))
            .map(Map.Entry::getKey)
            .toList();
    return item.share(tokens, 7);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("key: true, ", "", "must have exactly one key, not 0"),
        Arguments.of("lost write, ", "lost write, key: true, ", "must have exactly one key, not 2"),
        Arguments.of("A lost write", "All of the above", "refers to the other options"),
        Arguments.of("A lost write", "A stale  `read`", "says the same as option a"),
        Arguments.of("id: b", "id: a", "given once"),
        Arguments.of("difficulty: 55", "difficulty: 30", "must be above 33"),
        Arguments.of("rationale: SECRET misunderstanding one", "rationale: ''", "is empty"),
        Arguments.of("id: b,", "id: b, hint: x,", "is not a field here"),
        Arguments.of("minutes: 2", "minutes: 2\nscore: {thresholds: [0.5, 1.0]}", "must be [1.0]"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_makes_the_item_unusable(String right, String wrong, String message) {
    assertThat(ItemFixture.choice().edit("item.yaml", right, wrong).read().findings())
        .anySatisfy(finding -> {
          assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
          assertThat(finding.message()).contains(message);
        });
  }

  static Stream<Arguments> weaknesses() {
    return Stream.of(
        Arguments.of("item.yaml", "A lost write", "It never writes", "absolute word"),
        Arguments.of(
            "item.yaml",
            "A stale read",
            "A stale read since the replica lags behind the primary by seconds",
            "longest option by far"),
        Arguments.of("item.yaml", "A lost write", "A stale read of the page", "overlap"),
        Arguments.of("item.yaml", "minutes: 2", "minutes: 9", "is long"),
        Arguments.of("stem.md", "What happens?", "Which of these does not happen?", "positively"),
        Arguments.of(
            "stem.md", "What happens?", "```java\nint x;\n```\nWhat happens?", "no proof"));
  }

  @ParameterizedTest
  @MethodSource("weaknesses")
  void a_weakness_is_a_warning(String file, String right, String wrong, String message) {
    assertThat(ItemFixture.choice().edit(file, right, wrong).read().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
          assertThat(finding.message()).contains(message);
        });
  }

  @Test
  void the_stem_of_many_says_how_many() {
    assertThat(ItemFixture.choiceOfMany().read().findings()).isEmpty();
    assertThat(ItemFixture.choiceOfMany().with("stem.md", "Which can happen?").read().findings())
        .singleElement()
        .asString()
        .contains("how many");
  }

  @Test
  void a_proof_names_a_file_and_what_it_shows() {
    ItemFixture proved =
        ItemFixture.choice()
            .edit(
                "item.yaml",
                "choice:",
                "proofs: [{language: python, file: proof/main.py, prints: '42'}]\nchoice:")
            .with("proof/main.py", "print(42)\n");
    assertThat(proved.document(ChoiceDocument.class).proofs()).hasSize(1);
    assertThat(proved.edit("item.yaml", ", prints: '42'", "").read().findings())
        .singleElement()
        .asString()
        .contains("fails: true");
    assertThat(proved.without("proof/main.py").read().findings()).hasSize(2);
  }
}
