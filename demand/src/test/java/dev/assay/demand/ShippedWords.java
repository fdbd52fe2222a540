// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import dev.assay.demand.labelled.LabelledAd;
import dev.assay.demand.labelled.LabelledAds;
import dev.assay.demand.skills.SkillWords;
import dev.assay.items.SkillTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The dictionary and the labelled ads that ship. */
public final class ShippedWords {
  private static final Path CONTENT = Path.of("..", "content");

  private ShippedWords() {}

  public static SkillTree tree() throws IOException {
    return SkillTree.parse(Files.readString(CONTENT.resolve("skills.yaml")));
  }

  public static SkillWords words() throws IOException {
    return SkillWords.parse(
        "words.yaml", Files.readString(CONTENT.resolve("demand/words.yaml")), tree());
  }

  public static List<LabelledAd> ads() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (var list = Files.newDirectoryStream(CONTENT.resolve("demand/ads"), "*.yaml")) {
      for (Path file : list) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return LabelledAds.parse(files);
  }
}
