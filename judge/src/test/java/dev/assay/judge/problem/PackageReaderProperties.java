// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PackageReaderProperties {

  @Property(tries = 300)
  void whatever_stands_in_a_settings_file_is_read_or_reported(
      @ForAll("settingsFile") String file, @ForAll("yaml") String text) {
    PackageReading reading = PackageFixture.current().with(file, text).read();

    assertThat(reading.problem().isPresent()).isEqualTo(reading.errors().isEmpty());
  }

  @Property(tries = 300)
  void whatever_a_file_is_called_the_package_is_read_or_the_name_reported(
      @ForAll("path") String path) {
    PackageReading reading = PackageFixture.legacy().with(path, "x").read();

    assertThat(reading.problem().isPresent()).isEqualTo(reading.errors().isEmpty());
  }

  @Property(tries = 300)
  void a_name_without_signs_matches_itself_and_what_lies_in_it(@ForAll("name") String name) {
    CasePattern pattern = CasePattern.of(name);

    assertThat(pattern.matches(name)).isTrue();
    assertThat(pattern.matches(name + "/x")).isTrue();
    assertThat(pattern.matches(name + "x")).isFalse();
    assertThat(pattern.matches("x" + name)).isFalse();
  }

  @Property(tries = 300)
  void a_choice_in_braces_matches_each_of_its_words(
      @ForAll("name") String one, @ForAll("name") String other) {
    CasePattern pattern = CasePattern.of("a/{" + one + "," + other + "}.*");

    assertThat(pattern.matches("a/" + one + ".py")).isTrue();
    assertThat(pattern.matches("a/" + other + ".java")).isTrue();
    assertThat(pattern.matches("b/" + other + ".java")).isFalse();
  }

  @Property(tries = 300)
  void a_glob_of_any_form_is_taken(@ForAll("glob") String glob) {
    assertThat(CasePattern.of(glob).glob()).isEqualTo(glob.replaceFirst("/$", ""));
  }

  @Provide
  Arbitrary<String> settingsFile() {
    return Arbitraries.of(
        "problem.yaml",
        "data/secret/test_group.yaml",
        "data/secret/1.yaml",
        "submissions/submissions.yaml");
  }

  @Provide
  Arbitrary<String> yaml() {
    Arbitrary<String> word =
        Arbitraries.of(
            "problem_format_version",
            "2025-09",
            "type",
            "scoring",
            "limits",
            "time_limit",
            "-1",
            "1e400",
            "max_score",
            "score_aggregation",
            "sum",
            "args",
            "accepted",
            "permitted",
            "[AC, WA]",
            "{a: 1}",
            "&x [*x]",
            "*y",
            "~",
            "!!java.net.URL",
            "\"",
            "\t",
            "? [1]",
            "name",
            "validation",
            "custom interactive",
            "constants");
    Arbitrary<String> mark = Arbitraries.of(": ", "\n", "\n  ", "\n- ", " ", ", ");
    return net.jqwik.api.Combinators.combine(word, mark)
        .as((w, m) -> w + m)
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> path() {
    Arbitrary<String> segment =
        Arbitraries.of(
            "data",
            "secret",
            "sample",
            "submissions",
            "accepted",
            "1.in",
            "1.ans",
            "2.files",
            "..",
            ".",
            "",
            "-x",
            "a b",
            "ä",
            "output_validators",
            "test_group.yaml");
    return segment.list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("/", parts));
  }

  @Provide
  Arbitrary<String> name() {
    return Arbitraries.strings().withChars("abc019._-").ofMinLength(1).ofMaxLength(10);
  }

  @Provide
  Arbitrary<String> glob() {
    return Arbitraries.strings().withChars("a*{},/[]\\Q").ofMaxLength(40);
  }
}
