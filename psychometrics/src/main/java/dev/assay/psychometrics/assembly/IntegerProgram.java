// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import java.time.Duration;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * A linear objective over whole numbers, under linear limits; solved by ojAlgo's branch and cut in
 * one thread, so that the same program gives the same answer.
 */
final class IntegerProgram {
  private static final Duration LONGEST_PROBE = Duration.ofSeconds(2);

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private int rows;

  /** What the solver found out. */
  sealed interface Answer {
    /**
     * @param bound proven: no solution is worth more
     */
    record Found(double[] values, double worth, double bound) implements Answer {}

    record Impossible() implements Answer {}

    record OutOfTime() implements Answer {}
  }

  /** A whole number from 0 to {@code most}. */
  Variable whole(int most, double weight) {
    return model.newVariable("x" + rows++).integer().lower(0).upper(most).weight(weight);
  }

  /** Any number from 0 up. */
  Variable number(double weight) {
    return model.newVariable("y" + rows++).lower(0).weight(weight);
  }

  /** A sum that has to be in a range; a side that is not finite is no limit. */
  Expression row(double least, double most) {
    Expression row = model.newExpression("r" + rows++);
    if (Double.isFinite(least)) {
      row.lower(least);
    }
    if (Double.isFinite(most)) {
      row.upper(most);
    }
    return row;
  }

  /**
   * @param enough after which the best found so far is taken
   * @param limit after which there is no answer
   */
  Answer maximise(Duration enough, Duration limit) {
    model.options.time_suffice = Math.max(1, enough.toMillis());
    model.options.time_abort = Math.max(1, limit.toMillis());
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    Optimisation.Result result = model.maximise();
    return switch (result.getState()) {
      case OPTIMAL, DISTINCT -> found(result, result.getValue());
      case FEASIBLE, APPROXIMATE -> found(result, relaxed());
      case INFEASIBLE -> new Answer.Impossible();
      default -> new Answer.OutOfTime();
    };
  }

  /** Whether it is proven that there is no solution, in a short part of the time. */
  boolean isImpossible(TimeBudget time) {
    Duration left = time.left();
    Duration probe = left.compareTo(LONGEST_PROBE) < 0 ? left : LONGEST_PROBE;
    return maximise(probe, probe) instanceof Answer.Impossible;
  }

  private static Answer.Found found(Optimisation.Result result, double bound) {
    double[] values = new double[result.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = result.doubleValue(i);
    }
    return new Answer.Found(values, result.getValue(), Math.max(bound, result.getValue()));
  }

  /** The best worth when numbers need not be whole: a bound, whatever time there was. */
  private double relaxed() {
    ExpressionsBasedModel fractions = model.copy();
    fractions.relax(false);
    Optimisation.Result result = fractions.maximise();
    return result.getState().isOptimal() ? result.getValue() : Double.POSITIVE_INFINITY;
  }
}
