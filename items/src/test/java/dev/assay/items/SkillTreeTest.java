// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SkillTreeTest {

  @Test
  void a_parent_covers_what_is_below_it_and_nothing_else() {
    SkillTree skills = ItemFixture.skills();
    Skill sql = skills.find("backend.sql").orElseThrow();

    assertThat(sql.name()).isEqualTo("SQL");
    assertThat(sql.parent()).contains("backend");
    assertThat(sql.children()).containsExactly("backend.sql.queries");
    assertThat(sql.covers("backend.sql.queries")).isTrue();
    assertThat(sql.covers("backend.sql")).isTrue();
    assertThat(sql.covers("backend.sqlite")).isFalse();
    assertThat(sql.covers("backend")).isFalse();
    assertThat(skills.roots()).extracting(Skill::id).containsExactly("backend");
  }

  @Test
  void a_node_without_a_name_is_refused_with_its_place() {
    assertThatThrownBy(() -> SkillTree.parse("backend:\n  children: {}\n"))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageContaining("backend.name")
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> SkillTree.parse("Back End: { name: x }\n"))
        .hasMessageContaining("lower-case");
  }

  @Test
  void the_tree_that_ships_is_readable() throws Exception {
    SkillTree skills = SkillTree.parse(Files.readString(Path.of("../content/skills.yaml")));
    assertThat(skills.find("backend.sql.transactions")).isPresent();
    assertThat(skills.all().getFirst().id()).isEqualTo("backend");
  }
}
