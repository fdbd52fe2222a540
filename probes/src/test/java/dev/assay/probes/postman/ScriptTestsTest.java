// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Names of tests, read out of scripts. */
class ScriptTestsTest {

  @Test
  void names_are_read_in_every_form_of_a_literal() {
    assertThat(
            ScriptTests.of(
                """
                pm.test("one", () => {});
                pm . test('it\\'s two', function () {});
                pm.test.skip(`three`, (done) => done());
                """))
        .containsExactly("one", "it's two", "three");
  }

  @Test
  void what_comments_and_texts_say_is_no_test() {
    assertThat(
            ScriptTests.of(
                "// pm.test(name, f)\n/* pm.test(a) ** */ const t = \"pm.test('x', f)\";"
                    + " pm.tests; mypm.test(1); pm.test('real', f);"))
        .containsExactly("real");
    assertThat(ScriptTests.of("/*" + "* ".repeat(400_000) + "*/'" + "a".repeat(400_000) + "'"))
        .isEmpty();
  }

  @Test
  void names_that_are_put_together_and_the_old_way_are_refused() {
    refused("pm.test(name, f)", "is not written as");
    refused("pm.test(`${pm.info.requestName} answers`, f)", "is not written as");
    refused("pm.test(\"a\" + b, f)", "is not written as");
    refused("const t = pm.test; t('a', f)", "is not written as");
    refused("tests['is there'] = true", "write pm.test");
    refused("pm.require('@team/tests')", "from elsewhere");
  }

  @Property(tries = 200)
  void a_name_is_read_as_it_was_written(@ForAll String name) {
    String literal = JsonMapper.shared().writeValueAsString(name);
    assertThat(ScriptTests.of("pm.test(" + literal + ", () => {});")).containsExactly(name);
  }

  private static void refused(String script, String why) {
    assertThatThrownBy(() -> ScriptTests.of(script))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
