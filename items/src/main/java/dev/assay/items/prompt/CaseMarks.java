// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import dev.assay.items.prompt.check.Check;
import dev.assay.items.prompt.check.Expected;
import dev.assay.items.prompt.check.ModelAnswer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one answer to one case earned.
 *
 * @param shares by check; only those that the case asks for
 * @param score 0 to 1
 */
public record CaseMarks(Map<String, Double> shares, double score) {

  public CaseMarks {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * Marks an answer. With weights w and shares s over the checks that the case asks for,
   *
   * <p>score = (Σ w s over those that earn + h Σ w s over those that guard) / Σ w, where h = Σ w s
   * / Σ w over those that earn: what a guard gives is given in the measure in which the task is
   * done.
   */
  public static CaseMarks of(List<Check> checks, Expected expected, ModelAnswer answer) {
    Map<String, Double> shares = new LinkedHashMap<>();
    double earned = 0;
    double earning = 0;
    double guarded = 0;
    double guarding = 0;
    for (Check check : checks) {
      Optional<Double> share = check.share(expected, answer);
      if (share.isPresent()) {
        shares.put(check.label().name(), share.get());
        int weight = check.label().weight();
        if (check.guards()) {
          guarded += weight * share.get();
          guarding += weight;
        } else {
          earned += weight * share.get();
          earning += weight;
        }
      }
    }
    double done = earning == 0 ? 0 : earned / earning;
    double all = earning + guarding;
    return new CaseMarks(shares, all == 0 ? 0 : (earned + done * guarded) / all);
  }
}
