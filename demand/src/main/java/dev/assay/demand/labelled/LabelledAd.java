// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.labelled;

import dev.assay.demand.JobAd;
import dev.assay.demand.Remote;
import dev.assay.demand.Salary;
import dev.assay.demand.skills.Need;
import dev.assay.items.Seniority;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/**
 * An ad, and what a reader says it asks for.
 *
 * @param skills by id, how much it wants them
 */
public record LabelledAd(
    String id,
    JobAd ad,
    Map<String, Need> skills,
    Optional<Seniority> seniority,
    Optional<Remote> remote,
    Optional<Salary> salary) {

  public LabelledAd {
    skills = Map.copyOf(skills);
  }

  /**
   * Whether the dictionary may be tuned on it: when the first byte of the SHA-256 of its id is
   * even. The others are only reported.
   */
  public boolean forTuning() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 1) == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
