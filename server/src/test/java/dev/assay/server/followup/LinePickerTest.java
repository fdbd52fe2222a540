// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.page.TestWords;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinePickerTest {
  private static final String JAVA =
      """
      import java.util.*;

      class Ledger {
        private final Map<String, Integer> totals = new TreeMap<>();

        synchronized int add(String name, int amount) {
          // if (amount > 0) this is a comment
          if (amount <= 0) {
            throw new IllegalArgumentException("amount < 0");
          }
          return totals.merge(name, amount, Integer::sum);
        }
      }
      """;

  @Test
  void a_lock_an_error_and_a_boundary_are_asked_about_before_plain_lines() {
    assertThat(LinePicker.pick(List.of(new WrittenFile("", "java", JAVA, ""))))
        .extracting(picked -> picked.quote().code())
        .containsExactly(
            "synchronized int add(String name, int amount) {",
            "if (amount <= 0) {",
            "throw new IllegalArgumentException(\"amount < 0\");");
  }

  @Test
  void nothing_is_asked_about_lines_that_were_given() {
    String own = JAVA.replace("amount <= 0", "amount < 1");
    List<Picked> picked = LinePicker.pick(List.of(new WrittenFile("", "java", own, JAVA)));
    assertThat(picked).extracting(one -> one.quote().code()).containsOnly("if (amount < 1) {");
    assertThat(picked)
        .extracting(Picked::aim)
        .containsExactly(Aim.BOUNDARY, Aim.CONDITION, Aim.LINE);
    assertThat(LinePicker.pick(List.of(new WrittenFile("", "java", JAVA, JAVA)))).isEmpty();
  }

  @Test
  void a_query_on_one_line_is_asked_about_in_three_ways() {
    String query =
        "select u.name, count(*) from users u left join orders o on o.user_id = u.id group by 1";
    assertThat(LinePicker.pick(List.of(new WrittenFile("", "sql", query, ""))))
        .extracting(Picked::aim)
        .containsExactly(Aim.JOIN, Aim.GROUPING, Aim.LINE);
  }

  @Test
  void only_files_of_code_count_and_each_quote_names_its_file() {
    assertThat(
            LinePicker.pick(
                List.of(
                    WrittenFile.at("README.md", "for each if < throw", ""),
                    WrittenFile.at("src/app.py", "with lock:\n    save(x)\n", ""))))
        .extracting(picked -> picked.quote().path() + ":" + picked.quote().line())
        .containsExactly("src/app.py:1", "src/app.py:1", "src/app.py:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python     | for i in range(1, n):           | RANGE",
        "python     | seen = set()                    | COLLECTION",
        "python     | except KeyError as e:           | ERROR",
        "go         | if err != nil {                 | ERROR",
        "go         | counts := map[string]int{}      | COLLECTION",
        "javascript | const seen = new Map();         | COLLECTION",
        "javascript | const shout = xs.map(upper);    | LINE",
        "javascript | res.status(404).json({});       | STATUS",
        "kotlin     | val all = mutableMapOf<K, V>()  | COLLECTION",
        "rust       | let mut q = VecDeque::new();    | COLLECTION",
        "java       | List<String> names = find();    | LINE",
        "java       | while (low < high) {            | BOUNDARY",
        "java       | assertEquals(3, sum(1, 2));     | CHECK",
        "ruby       | rescue ArgumentError            | ERROR",
        "cpp        | std::unordered_map<int, int> m; | COLLECTION",
        "sql        | on conflict do nothing          | CONFLICT",
        "sql        | where total > 3                 | BOUNDARY",
        "sql        | rank() over (partition by a)    | WINDOW",
        "bash       | echo \"a < b\"                  | LINE",
      })
  void a_line_is_asked_about_what_it_says(String language, String line, Aim aim) {
    assertThat(LinePicker.pick(List.of(new WrittenFile("", language, line, ""))))
        .first()
        .extracting(Picked::aim)
        .isEqualTo(aim);
  }

  @ParameterizedTest
  @EnumSource(Aim.class)
  void every_kind_has_its_words(Aim aim) {
    assertThat(TestWords.english().of("followup.aim." + aim.name(), "<", "<=")).contains("?");
  }

  @Property(tries = 300)
  void whatever_the_text_is_only_its_own_lines_are_quoted_and_always_the_same(
      @ForAll("languages") String language, @ForAll("texts") String text) {
    List<WrittenFile> files = List.of(new WrittenFile("", language, text, ""));
    List<Picked> picked = LinePicker.pick(files);
    List<String> lines = Arrays.asList(text.split("\\R", -1));
    assertThat(picked).hasSizeLessThanOrEqualTo(LinePicker.MOST).isEqualTo(LinePicker.pick(files));
    assertThat(picked)
        .allSatisfy(one -> {
          String line = lines.get(one.quote().line() - 1).strip();
          assertThat(one.quote().code()).isNotBlank().isSubstringOf(line);
          assertThat(one.quote().shortened()).isEqualTo(!one.quote().code().equals(line));
          assertThat(line).contains(one.word());
        });
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(
        "java",
        "kotlin",
        "python",
        "javascript",
        "typescript",
        "go",
        "c",
        "cpp",
        "rust",
        "ruby",
        "php",
        "perl",
        "bash",
        "sql",
        "md",
        "");
  }

  /** Anything, and what looks like code more often than chance makes it. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> signs =
        Arbitraries.of(
            "if",
            "for",
            "\"",
            "'",
            "`",
            "\"\"\"",
            "/*",
            "*/",
            "//",
            "#",
            "<?php",
            "<<EOF",
            "${",
            "}",
            "(",
            "<",
            "<=",
            "catch",
            "join",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "\\",
            "=begin",
            "%q{",
            "r#\"",
            "--",
            "$$",
            "x",
            "0x",
            "1e",
            "\u2028",
            "\ud83d\ude00",
            "ß",
            "\u0000");
    Arbitrary<String> codelike = signs.list().ofMaxSize(60).map(parts -> String.join("", parts));
    return Arbitraries.oneOf(codelike, Arbitraries.strings().ofMaxLength(400));
  }
}
