// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Read {{mail}}.         | Read M.",
        "Read {{ mail }}.       | Read M.",
        "{{mail}}{{mail}}       | MM",
        "Read {{mial}}.         | Read {{mial}}.",
        "Read {{mail.           | Read {{mail.",
        "Read \\{{mail}}.       | Read {{mail}}.",
        "{\"a\": {\"b\": 1}}    | {\"a\": {\"b\": 1}}",
        "{{{mail}}}             | {M}",
      })
  void places_are_filled_and_all_else_stays(String template, String filled) {
    assertThat(new PromptTemplate(template).filled(Map.of("mail", "M"))).isEqualTo(filled);
  }

  @Test
  void names_are_those_of_places_known_or_not_and_no_escaped_ones() {
    assertThat(new PromptTemplate("{{mail}} {{mial}} \\{{date}}").names())
        .containsExactly("mail", "mial");
  }

  @Property
  void a_value_is_put_in_as_it_is(@ForAll String value, @ForAll String before) {
    String words = before.replace("{{", "").replace("\\", "");
    assertThat(
            new PromptTemplate("{{mail}}")
                .filled(Map.of("mail", value, "other", "never put into a value")))
        .isEqualTo(value);
    assertThat(new PromptTemplate(words + " {{mail}}").filled(Map.of("mail", "{{other}}$1\\")))
        .isEqualTo(words + " {{other}}$1\\");
  }

  @Property
  void text_without_braces_stays(@ForAll String text) {
    String plain = text.replace("{", "(");
    assertThat(new PromptTemplate(plain).filled(Map.of("mail", "M"))).isEqualTo(plain);
  }
}
