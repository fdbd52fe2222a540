// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import java.util.List;

/** How an assembly ended. */
public sealed interface AssemblyResult {

  /**
   * Forms that meet every requirement.
   *
   * @param worth the mean of the forms' worth, or of their worth a minute where that was the aim
   * @param bound proven: no forms that meet the requirements are worth more than that
   * @param difference the largest difference in information between two forms at the abilities at
   *     which they should measure alike; 0 for one form
   */
  record Assembled(List<Form> forms, double worth, double bound, double difference)
      implements AssemblyResult {
    /** A difference that is rounding. */
    private static final double NOTHING = 1e-6;

    public Assembled {
      forms = List.copyOf(forms);
    }

    /** How much better the best possible forms are at most, as a share of these: 0 is optimal. */
    public double gap() {
      double gap = (bound - worth) / Math.max(worth, Double.MIN_NORMAL);
      return gap < NOTHING ? 0 : gap;
    }
  }

  /** These requirements cannot hold together; leaving any one of them out lets the rest hold. */
  record Conflict(List<Requirement> requirements) implements AssemblyResult {
    public Conflict {
      requirements = List.copyOf(requirements);
    }
  }

  /** The time was up before a form was found or proven impossible. */
  record Undecided() implements AssemblyResult {}
}
