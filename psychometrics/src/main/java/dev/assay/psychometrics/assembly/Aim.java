// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Posterior;

/** What a form should be best at: the sum of its items' worth is made as large as possible. */
@FunctionalInterface
public interface Aim {

  /** How much an item adds: 0 or more. */
  double worth(FormItem item);

  /** Information at one ability, a cut for instance. */
  static Aim at(double theta) {
    return item -> item.model().information(theta);
  }

  /** Information where the ability is believed to be. */
  static Aim over(Posterior people) {
    return item -> people.expected(item.model()::information);
  }

  /** Information over a population. */
  static Aim over(Population population) {
    return over(Posterior.of(population));
  }
}
