// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What items measure: a tree of skills, from {@code skills.yaml}. A parent covers all below it. */
public final class SkillTree {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

  private final Map<String, Skill> byId;

  private SkillTree(Map<String, Skill> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /**
   * Reads the tree.
   *
   * @throws UnreadableItem naming every place that is wrong
   */
  public static SkillTree parse(String yaml) {
    Findings findings = new Findings();
    Map<String, Skill> byId = new LinkedHashMap<>();
    YamlFields.parse("skills.yaml", yaml, findings)
        .ifPresent(roots -> collect(roots, Optional.empty(), byId, findings));
    findings.throwIfErrors();
    return new SkillTree(byId);
  }

  private static List<String> collect(
      YamlFields nodes, Optional<String> parent, Map<String, Skill> byId, Findings findings) {
    List<String> ids = new ArrayList<>();
    for (String name : nodes.names()) {
      if (!NAME.matcher(name).matches()) {
        findings.error(nodes.where(name), "must be lower-case letters and digits");
      }
      String id = parent.map(above -> above + "." + name).orElse(name);
      nodes
          .mapping(name)
          .ifPresent(node -> {
            byId.put(
                id, new Skill(id, node.text("name"), parent, List.of())); // keeps the file's order
            List<String> children =
                node.mapping("children")
                    .map(below -> collect(below, Optional.of(id), byId, findings))
                    .orElse(List.of());
            byId.put(id, new Skill(id, node.text("name"), parent, children));
            node.refuseUnknown(Set.of());
            ids.add(id);
          });
    }
    return ids;
  }

  public Optional<Skill> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every skill, parents before children, in the order of the file. */
  public List<Skill> all() {
    return List.copyOf(byId.values());
  }

  public List<Skill> roots() {
    return byId.values().stream().filter(skill -> skill.parent().isEmpty()).toList();
  }

  /** The name of a skill for people; the id itself for one that is not in the tree. */
  public String name(String id) {
    return find(id).map(Skill::name).orElse(id);
  }
}
