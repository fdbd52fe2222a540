// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  private final Languages languages = Languages.standard();

  @Test
  void only_the_programs_own_frames_are_kept_of_a_trace() {
    Crash crash =
        messages("java")
            .crash(
                """
                Exception in thread "main" java.lang.NumberFormatException: For input string: "x"
                \tat java.base/java.lang.Integer.parseInt(Integer.java:652)
                \tat Main.read(Main.java:2)
                \tat Main.main(Main.java:1)
                """,
                Sources.of("Main.java", "a\nb\n"));

    assertThat(crash.type()).isEqualTo("NumberFormatException");
    assertThat(crash.places())
        .containsExactly(new Crash.Place("Main.java", 2), new Crash.Place("Main.java", 1));
    assertThat(crash.text()).hasSize(3).noneMatch(line -> line.contains("Integer.java"));
  }

  @Test
  void a_class_of_error_the_program_made_up_is_not_a_known_one() {
    Crash crash =
        messages("java")
            .crash(
                "Exception in thread \"main\" Value42Exception\n\tat Main.main(Main.java:1)\n",
                Sources.of("Main.java", "a\n"));

    assertThat(crash.type()).isEqualTo("Value42Exception");
    assertThat(crash.knownType()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "99999999999"})
  void a_line_the_file_does_not_have_is_no_place(String line) {
    Crash crash =
        messages("python")
            .crash(
                "  File \"/program/main.py\", line " + line + ", in <module>\nValueError: x\n",
                Sources.of("main.py", "a\nb\n"));

    assertThat(crash.places()).isEmpty();
  }

  @Test
  void a_python_trace_is_turned_innermost_first() {
    Crash crash =
        messages("python")
            .crash(
                """
                Traceback (most recent call last):
                  File "/program/main.py", line 2, in <module>
                    f()
                  File "/program/main.py", line 1, in f
                ZeroDivisionError: division by zero
                """,
                Sources.of("main.py", "a\nb\n"));

    assertThat(crash.places().getFirst().line()).isEqualTo(1);
    assertThat(crash.knownType()).contains("ZeroDivisionError");
  }

  @Test
  void a_flood_of_lines_is_read_in_part() {
    Crash crash =
        messages("java")
            .crash(
                "Exception in thread \"main\" java.lang.StackOverflowError\n"
                    + "\tat Main.f(Main.java:1)\n".repeat(100_000),
                Sources.of("Main.java", "a\n"));

    assertThat(crash.knownType()).contains("StackOverflowError");
    assertThat(crash.text()).hasSizeLessThanOrEqualTo(40);
  }

  private Messages messages(String language) {
    return languages.toolchain(languages.named(language).orElseThrow()).orElseThrow().messages();
  }
}
