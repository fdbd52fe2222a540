// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantRulesTest {

  @Test
  void what_an_author_says_of_the_assistant_is_read() {
    AssistantRules rules =
        AssistantRules.of(
            """
            type: code
            assistant:
              allow: true
              instructions: Explain, and leave the writing to the candidate.
              planted:
                - id: off-by-one
                  when: (?i)loop
                  say: "Try `range(1,  n)`."
                  fault: The first is left out.
                  kept: range(1, n)
            """);

    assertThat(rules.allow()).contains(true);
    assertThat(rules.instructions()).startsWith("Explain");
    assertThat(rules.planted())
        .singleElement()
        .satisfies(planted -> assertThat(planted.when().matcher("A LOOP?").find()).isTrue());
  }

  @Test
  void an_item_that_says_nothing_has_no_rules() {
    assertThat(AssistantRules.of("type: code")).isEqualTo(AssistantRules.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allow: perhaps|assistant.allow: must be true or false",
        "planted: [{ id: a, when: '(', say: x, fault: y, kept: x }]|when: is not a regular expression",
        "planted: [{ id: a, say: x, fault: y, kept: z }]|kept: is not in what is said",
        "planted: [{ id: A b, say: x, fault: y, kept: x }]|id: must be of small letters",
        "planted: [{ id: a, say: x, kept: x }]|fault: is missing",
        "tone: kind|tone: is not a field here",
      })
  void a_mistake_is_told_by_its_field(String field, String finding) {
    Findings findings = new Findings();
    YamlFields manifest =
        YamlFields.parse("item.yaml", "assistant:\n  " + field + "\n", findings).orElseThrow();
    AssistantRules.read(manifest, findings);
    assertThat(findings.all().toString()).contains(finding);
  }
}
