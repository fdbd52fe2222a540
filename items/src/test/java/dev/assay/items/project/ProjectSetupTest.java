// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Finding;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProjectSetupTest {
  private final Findings findings = new Findings();

  private ProjectSetup read(String yaml, Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return ProjectSetup.read(
        ItemFiles.of(bytes), YamlFields.parse("item.yaml", yaml, findings), findings);
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
}
