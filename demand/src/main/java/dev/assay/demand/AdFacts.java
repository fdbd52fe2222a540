// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import dev.assay.items.Seniority;
import java.util.Optional;

/**
 * What an ad says beside skills: what its source says outside the text, else what its words say;
 * empty where neither does.
 */
public record AdFacts(
    Optional<Seniority> seniority, Optional<Remote> remote, Optional<Salary> salary) {

  public static AdFacts of(JobAd ad) {
    return new AdFacts(
        SeniorityWords.in(ad.title(), ad.text()),
        ad.remote().or(() -> RemoteWords.in(ad.title() + "\n" + ad.place() + "\n" + ad.text())),
        ad.salary().or(() -> SalaryWords.in(ad.text(), ad.place())));
  }
}
