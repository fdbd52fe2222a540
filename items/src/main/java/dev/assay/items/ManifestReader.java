// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the common part of {@code item.yaml}. */
public final class ManifestReader {
  /** The file that makes a folder an item. */
  public static final String FILE = "item.yaml";

  private static final int MOST_THRESHOLDS = 5;
  private static final int LONGEST_TITLE = 120;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final ItemTypes types;
  private final SkillTree skills;

  public ManifestReader(ItemTypes types, SkillTree skills) {
    this.types = types;
    this.skills = skills;
  }

  /**
   * Reads a manifest; never throws for what an author wrote.
   *
   * @return empty when there is no {@code item.yaml} or it is not YAML; otherwise a manifest in
   *     which harmless values stand in for what the findings name
   */
  public Optional<Manifest> read(ItemFiles files, Findings findings) {
    Optional<String> text = files.text(FILE);
    if (text.isEmpty()) {
      findings.error(FILE, "is missing: every item has one");
      return Optional.empty();
    }
    return YamlFields.parse(FILE, text.get(), findings).map(fields -> manifest(fields, findings));
  }

  /** Whether a text can be an item's slug, which is the name of its folder. */
  public static boolean isSlug(String text) {
    return text.length() <= 80 && SLUG.matcher(text).matches();
  }

  private Manifest manifest(YamlFields fields, Findings findings) {
    String type = fields.text("type");
    Optional<ItemType<?>> known = types.named(type);
    if (known.isEmpty() && !type.isBlank()) {
      List<String> names = types.all().stream().map(ItemType::name).toList();
      findings.error(fields.where("type"), "must be one of " + String.join(", ", names));
    }
    Manifest manifest =
        new Manifest(
            type,
            title(fields, findings),
            skill(fields, findings),
            fields.oneOf("level", Level.class, Level.APPLY),
            fields.oneOf("seniority", Seniority.class, Seniority.MID),
            fields.integer("difficulty", 1, 99),
            fields.number("minutes", 0.25, 120),
            fields.texts("versions"),
            fields.flag("practice", false),
            enemies(fields, findings),
            references(fields, findings),
            thresholds(
                fields, known.map(one -> one.givesFullMarks(fields)).orElse(true), findings));
    AssistantRules.read(fields, findings); // kept apart: the manifest is for every eye of the team
    known.ifPresent(itemType -> fields.refuseUnknown(itemType.fields()));
    return manifest;
  }

  private static String title(YamlFields fields, Findings findings) {
    String title = fields.text("title").strip();
    if (title.length() > LONGEST_TITLE || title.lines().count() > 1) {
      findings.error(fields.where("title"), "must be one line of at most 120 characters");
    }
    return title;
  }

  private String skill(YamlFields fields, Findings findings) {
    String skill = fields.text("skill");
    if (!skill.isBlank() && skills.find(skill).isEmpty()) {
      findings.error(fields.where("skill"), skill + " is not a node of skills.yaml");
    }
    return skill;
  }

  private static List<String> enemies(YamlFields fields, Findings findings) {
    List<String> enemies = fields.texts("enemies");
    for (String enemy : enemies) {
      if (!isSlug(enemy)) {
        findings.error(fields.where("enemies"), enemy + " is not the name of an item's folder");
      }
    }
    return enemies;
  }

  private static List<Reference> references(YamlFields fields, Findings findings) {
    List<Reference> references = new ArrayList<>();
    Set<String> urls = new HashSet<>();
    for (YamlFields reference : fields.mappings("references")) {
      String url = reference.text("url");
      if (!isWebAddress(url)) {
        findings.error(reference.where("url"), "must be an http or https address");
      } else if (!urls.add(url)) {
        findings.warning(reference.where("url"), "is given twice");
      }
      references.add(new Reference(reference.text("title"), url));
      reference.refuseUnknown(Set.of());
    }
    if (references.isEmpty()) {
      findings.error(
          fields.where("references"), "needs at least one: where an expert would send a doubter");
    }
    return references;
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = URI.create(url);
      return Set.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<Double> thresholds(YamlFields fields, boolean fullMarks, Findings findings) {
    Optional<YamlFields> score = fields.mapping("score");
    if (score.isEmpty()) {
      return List.of(1.0);
    }
    List<Double> thresholds = score.get().numbers("thresholds");
    score.get().refuseUnknown(Set.of());
    String where = score.get().where("thresholds");
    double previous = 0;
    for (double threshold : thresholds) {
      if (threshold <= previous || threshold > 1) {
        findings.error(where, "must ascend, above 0 and at most 1: it is a share of full marks");
        return List.of(1.0);
      }
      previous = threshold;
    }
    if (thresholds.isEmpty() || thresholds.size() > MOST_THRESHOLDS) {
      findings.error(where, "must have one to five thresholds");
      return List.of(1.0);
    }
    if (fullMarks && previous < 1) {
      findings.warning(where, "ends below 1.0: full marks count no more than " + previous);
    }
    return thresholds;
  }
}
