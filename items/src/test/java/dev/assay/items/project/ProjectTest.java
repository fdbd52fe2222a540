// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/etc/passwd", "../up", "a/../b", "./a", "a/./b", "a//b", "a/", ".git/config",
        "a/.hidden", "a\\b", "C:/x", "a b", "a\nb", "a\0b", "ä.py", "~/x", "$(x)"
      })
  void a_path_that_climbs_hides_or_is_odd_is_refused(String path) {
    assertThat(Project.isPath(path)).isFalse();
    assertThat(Project.faults(Map.of(path, ""))).first().isEqualTo(new ProjectFault.BadPath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "src/main/java/Order.java", "tests/test_a-b.py", "@x/y+z.mjs"})
  void an_ordinary_path_is_fine(String path) {
    assertThat(Project.faults(Map.of(path, "text"))).isEmpty();
  }

  @Property
  void no_path_that_is_fine_leaves_the_folder(
      @ForAll @StringLength(max = 12) @Chars({'a', '.', '/', '-', '\\'}) String path) {
    if (Project.isPath(path)) {
      java.nio.file.Path root = java.nio.file.Path.of("/root");
      assertThat(root.resolve(path).normalize()).isEqualTo(root.resolve(path)).startsWithRaw(root);
    }
  }

  @Test
  void a_path_of_two_hundred_characters_is_the_longest() {
    assertThat(Project.isPath("a".repeat(200))).isTrue();
    assertThat(Project.isPath("a".repeat(201))).isFalse();
  }

  @Test
  void a_file_that_is_a_folder_too_or_differs_only_in_case_is_refused() {
    assertThat(Project.faults(Map.of("a", "", "A/b", "")))
        .containsExactly(new ProjectFault.Clash("a", "A/b"));
    assertThat(Project.faults(Map.of("Test.java", "", "test.java", "")))
        .containsExactly(new ProjectFault.Clash("Test.java", "test.java"));
  }

  @Test
  void what_is_too_much_is_named() {
    String large = "x".repeat(Project.LARGEST_FILE + 1);
    assertThat(Project.faults(Map.of("a", large))).containsExactly(new ProjectFault.LargeFile("a"));
    String most = "x".repeat(Project.LARGEST_FILE);
    assertThat(Project.faults(Map.of("a", most, "b", most, "c", most)))
        .containsExactly(new ProjectFault.ManyBytes(3L * Project.LARGEST_FILE));
    Map<String, String> many =
        IntStream.rangeClosed(0, Project.MOST_FILES)
            .boxed()
            .collect(Collectors.toMap(i -> "f" + i, _ -> ""));
    assertThat(Project.faults(many)).containsExactly(new ProjectFault.ManyFiles(65));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\uD800", "\uFFFD"})
  void what_is_no_text_is_refused(String text) {
    assertThat(Project.faults(Map.of("a", text))).containsExactly(new ProjectFault.NotText("a"));
    assertThatThrownBy(() -> Project.of(Map.of("a", text))).hasMessageContaining("UTF-8");
  }

  @Test
  void an_answer_changes_adds_and_deletes_all_but_what_is_read_only() {
    Starter starter =
        new Starter(
            "python",
            Project.of(Map.of("a.py", "1", "b.py", "2", "given.py", "3")),
            Set.of("given.py"));
    TreeMap<String, Optional<String>> files = new TreeMap<>();
    files.put("a.py", Optional.of("changed"));
    files.put("b.py", Optional.empty());
    files.put("given.py", Optional.of("mine"));
    files.put("new.py", Optional.of("new"));
    ProjectAnswer answer = new ProjectAnswer("python", files);

    assertThat(starter.with(answer, true).files())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a.py", "changed", "given.py", "3", "new.py", "new"));
    assertThat(starter.with(answer, false).files())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a.py", "changed", "b.py", "2", "given.py", "3"));
  }

  @Test
  void a_new_file_that_clashes_with_the_starter_is_passed_over() {
    Starter starter = new Starter("x", Project.of(Map.of("src/A.java", "1")), Set.of());
    ProjectAnswer answer =
        ProjectAnswer.of("x", Map.of("src", "no folder", "SRC/a.java", "2", "src/B.java", "3"));
    assertThat(starter.with(answer, true).files()).containsOnlyKeys("src/A.java", "src/B.java");
  }
}
