// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Finding;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectSetupTest {
  private final Findings findings = new Findings();

  private ProjectSetup read(String yaml, Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return ProjectSetup.read(
        ItemFiles.of(bytes),
        YamlFields.parse("item.yaml", yaml, findings),
        UnaryOperator.identity(),
        findings);
  }

  @Test
  void every_folder_below_starters_is_one() {
    ProjectSetup setup =
        read(
            "project: {read-only: ['README.md', 'src/**'], add-files: false, zip: false}",
            Map.of(
                "starters/java/README.md", "r",
                "starters/java/src/a/A.java", "a",
                "starters/java/test/T.java", "t",
                "starters/python/t.py", "p",
                "statement.md", "not of it"));

    assertThat(findings.all()).isEmpty();
    assertThat(setup.starters()).containsOnlyKeys("java", "python");
    assertThat(setup.starters().values())
        .first()
        .extracting(Starter::readOnly)
        .isEqualTo(Set.of("README.md", "src/a/A.java"));
    assertThat(setup.view().starters().getFirst().files())
        .contains(new ProjectView.File("test/T.java", "t", false))
        .hasSize(3);
    assertThat(setup.adds()).isFalse();
    assertThat(setup.zip()).isFalse();
  }

  @Test
  void an_author_is_told_what_is_wrong_with_a_starter() {
    read(
        "project: {read-only: ['[']}",
        Map.of("starters/loose.py", "", "starters/a/with space.py", "", "starters/a/b", "\0"));

    assertThat(findings.all())
        .extracting(Finding::where)
        .contains("starters/loose.py", "starters/a", "item.yaml project.read-only");
    assertThat(findings.all())
        .anySatisfy(finding -> assertThat(finding.message()).contains("«with space.py»"))
        .anySatisfy(finding -> assertThat(finding.message()).contains("b is not text"));
  }

  @Test
  void an_item_without_a_starter_is_an_error() {
    read("type: x", Map.of());
    assertThat(findings.all()).extracting(Finding::where).containsExactly("starters");
  }

  @ParameterizedTest
  @CsvSource({
    "app.py huts.py tests/test_a.py, '', The tests are in tests/test_a.py and huts.py,"
        + " tests/test_a.py",
    "app.py huts.py my-huts.py, '', Write `my-huts.py`., my-huts.py",
    "README.md huts.py rules.py, '', Write Rules.py., README.md",
    "config.json huts/Base.java huts/Main.java, '', Find out why., huts/Main.java",
    "package.json test/pages.test.js, '', Write tests for src/pages.js., test/pages.test.js",
    "LICENSE notes.txt, LICENSE, Read., notes.txt",
    "a.py fixed.py, fixed.py, First read fixed.py, a.py",
  })
  void what_there_is_to_work_on_is_open_at_first(
      String files, String fixed, String statement, String open) {
    Map<String, String> all = new TreeMap<>(Map.of("statement.md", statement));
    List.of(files.split(" ")).forEach(path -> all.put("starters/a/" + path, ""));
    ProjectSetup setup = read("project: {read-only: ['" + fixed + "']}", all);
    assertThat(setup.view().starters().getFirst().opens()).isEqualTo(open);
  }

  @Test
  void an_author_may_say_what_is_open_at_first_in_each_starter() {
    ProjectSetup setup =
        read(
            "project: {open: [B.java, b.py], read-only: [B.java]}",
            Map.of(
                "statement.md", "Write A.java or a.py.",
                "starters/java/A.java", "",
                "starters/java/B.java", "",
                "starters/python/a.py", "",
                "starters/python/b.py", ""));
    assertThat(findings.all()).isEmpty();
    assertThat(setup.view().starters())
        .extracting(ProjectView.Start::opens)
        .containsExactly("B.java", "b.py");
  }

  @Test
  void what_an_author_has_open_at_first_must_be_there() {
    read(
        "type: x\nproject:\n  open: [A.java, b.py]",
        Map.of("starters/java/A.java", "", "starters/python/a.py", ""));
    assertThat(findings.all())
        .extracting(Finding::toString)
        .containsExactlyInAnyOrder(
            "error: item.yaml:3 project.open: names b.py, which no starter has",
            "error: item.yaml:3 project.open: names no file of the starter python");
  }
}
