// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.skills.SkillWords;
import dev.assay.items.SkillTree;
import org.springframework.stereotype.Component;

/** What skills are called, those that Assay has no items for among them. */
@Component
class SkillNames {
  private final SkillWords words;
  private final SkillTree tree;

  SkillNames(SkillWords words, SkillTree tree) {
    this.words = words;
    this.tree = tree;
  }

  String of(String skill) {
    return words.outsideName(skill).orElseGet(() -> tree.name(skill));
  }
}
