// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.JobAd;
import dev.assay.demand.labelled.LabelledAd;
import dev.assay.demand.labelled.LabelledAds;
import dev.assay.server.bank.ShippedContent;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some dozens of the invented ads that ship, for the demonstration. */
@Component
@Profile("web")
@ConditionalOnProperty("assay.demo")
public class DemoAds {
  private static final int FILES = 6;

  private final ShippedContent content;
  private final AdDesk desk;

  DemoAds(ShippedContent content, AdDesk desk) {
    this.content = content;
    this.desk = desk;
  }

  /** Adds them, as if a member had. */
  public void add(UUID member) {
    SortedMap<String, String> files = new TreeMap<>();
    for (int i = 1; i <= FILES; i++) {
      String file = "demand/ads/ads-%02d.yaml".formatted(i);
      files.put(file, content.text(file));
    }
    List<JobAd> ads = LabelledAds.parse(files).stream().map(LabelledAd::ad).toList();
    desk.take(ads, member);
  }
}
