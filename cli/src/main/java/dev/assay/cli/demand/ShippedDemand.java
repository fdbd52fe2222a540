// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.demand;

import dev.assay.demand.labelled.LabelledAd;
import dev.assay.demand.labelled.LabelledAds;
import dev.assay.demand.skills.SkillWords;
import dev.assay.items.SkillTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The skill tree, the dictionary and the labelled ads of a content folder. */
public record ShippedDemand(Path content, SkillTree tree, SkillWords words) {

  /** Those of the installation. */
  public static ShippedDemand read() throws IOException {
    String home = System.getenv("ASSAY_HOME");
    return read(Path.of(home == null ? "." : home, "content"));
  }

  public static ShippedDemand read(Path content) throws IOException {
    SkillTree tree = SkillTree.parse(Files.readString(content.resolve("skills.yaml")));
    Path words = content.resolve("demand/words.yaml");
    return new ShippedDemand(
        content, tree, SkillWords.parse("words.yaml", Files.readString(words), tree));
  }

  /** The ads that people labelled. */
  public List<LabelledAd> labelled() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (DirectoryStream<Path> list =
        Files.newDirectoryStream(content.resolve("demand/ads"), "*.yaml")) {
      for (Path file : list) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return LabelledAds.parse(files);
  }

  /** What a skill is called. */
  public String name(String skill) {
    return words.outsideName(skill).orElseGet(() -> tree.name(skill));
  }
}
