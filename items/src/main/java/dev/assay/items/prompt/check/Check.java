// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;

/** One thing that an answer is held against; the kinds are those that authors can choose from. */
public sealed interface Check
    permits Absent,
        Citations,
        EqualField,
        EqualRows,
        EqualSet,
        FollowsSchema,
        IsJson,
        Kept,
        Refusal,
        Resistance,
        Shortness,
        TokenBudget {

  Label label();

  /**
   * How far an answer meets it.
   *
   * @return 0 to 1; empty where the case does not ask for it
   */
  Optional<Double> share(Expected expected, ModelAnswer answer);

  /**
   * Whether an answer that says nothing would meet it. Such a check guards what the others earn,
   * and earns its weight only in their measure.
   */
  default boolean guards() {
    return false;
  }

  /**
   * What people call a check.
   *
   * @param name unique in its item
   * @param says what it means when it is met, told to candidates
   * @param weight relative to the other checks
   */
  record Label(String name, String says, int weight) {}
}
