// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.labelled;

import dev.assay.demand.AdReader;
import dev.assay.demand.JobAd;
import dev.assay.demand.Remote;
import dev.assay.demand.Salary;
import dev.assay.demand.skills.Need;
import dev.assay.items.Findings;
import dev.assay.items.Seniority;
import dev.assay.items.UnreadableItem;
import dev.assay.items.YamlFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Labelled ads from YAML; {@code content/demand/ads/README.md} says how they are labelled. */
public final class LabelledAds {
  private LabelledAds() {}

  /**
   * The ads of some files, in the order of the files.
   *
   * @param files texts by name
   * @throws UnreadableItem naming every place that is wrong
   */
  public static List<LabelledAd> parse(SortedMap<String, String> files) {
    Findings findings = new Findings();
    List<LabelledAd> ads = new ArrayList<>();
    files.forEach((file, yaml) ->
        YamlFields.parse(file, yaml, findings)
            .ifPresent(fields -> {
              fields.mappings("ads").forEach(one -> ads.add(ad(one, findings)));
              fields.refuseUnknown(Set.of());
            }));
    findings.throwIfErrors();
    return ads;
  }

  private static LabelledAd ad(YamlFields fields, Findings findings) {
    String id = fields.text("id");
    YamlFields says = fields.mapping("says").orElse(fields);
    Map<String, Need> skills = new LinkedHashMap<>();
    says.texts("nice").forEach(skill -> skills.put(skill, Need.NICE));
    says.texts("required").forEach(skill -> skills.put(skill, Need.REQUIRED));
    JobAd ad = read(fields);
    LabelledAd labelled =
        new LabelledAd(
            id,
            ad,
            skills,
            says.has("seniority")
                ? Optional.of(says.oneOf("seniority", Seniority.class, Seniority.MID))
                : Optional.empty(),
            says.has("remote")
                ? Optional.of(says.oneOf("remote", Remote.class, Remote.OFFICE))
                : Optional.empty(),
            salary(says, findings));
    says.refuseUnknown(Set.of());
    fields.refuseUnknown(Set.of("format"));
    return labelled;
  }

  private static JobAd read(YamlFields fields) {
    JobAd pasted = AdReader.pasted("-\n" + fields.text("text")).getFirst();
    return new JobAd(
        fields.text("title"),
        fields.text("company"),
        fields.text("place"),
        pasted.text(),
        Optional.of(LocalDate.parse(fields.text("posted"))),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Salary> salary(YamlFields says, Findings findings) {
    Optional<String> text = says.optionalText("salary");
    Optional<Salary> salary = text.flatMap(Salary::parse);
    if (text.isPresent() && salary.isEmpty()) {
      findings.error(says.where("salary"), "must be like 52000-60000 EUR year");
    }
    return salary;
  }
}
