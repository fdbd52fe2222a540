// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../x", "a/../b", "a//b", "", "./a", "a/", "a\0b"})
  void a_path_that_could_lead_elsewhere_is_refused(String path) {
    assertThatThrownBy(() -> Tree.of(path, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equal_files_make_equal_trees_and_digests() {
    Tree one = Tree.of(Map.of("a", new byte[] {1}, "b", new byte[] {2}));
    Tree two = Tree.of("b", new byte[] {2}).and(Tree.of("a", new byte[] {1}));
    assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
    assertThat(one.digest()).isEqualTo(two.digest());
  }

  @Test
  void files_that_only_look_alike_end_to_end_have_different_digests() {
    assertThat(Tree.of("ab", new byte[] {'c'}).digest())
        .isNotEqualTo(Tree.of("a", new byte[] {'b', 'c'}).digest());
  }

  @Test
  void nobody_can_change_a_trees_content() {
    byte[] given = {1};
    Tree tree = Tree.of("f", given);
    given[0] = 9;
    tree.content("f").orElseThrow()[0] = 9;
    assertThat(tree.content("f")).hasValue(new byte[] {1});
  }
}
