// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import java.math.BigDecimal;
import java.time.Duration;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.optimisation.integer.IntegerStrategy.GMICutConfiguration;

/**
 * A linear objective over whole numbers, under linear limits; solved by ojAlgo's branch and bound
 * in one thread, so that the same program gives the same answer.
 *
 * <p>ojAlgo 57.1.0 takes a solution that is not the best for the best in about one of a thousand
 * small programs: its cuts can cut the best off, and once a solution is known it may drop the node
 * it has just taken up. So there are no cuts, and what is called best is believed when no better
 * one is found by a search that has to start without it.
 */
final class IntegerProgram {
  private static final Duration LONGEST_PROBE = Duration.ofSeconds(2);

  /** The part of its worth by which a solution has to be better to be another one. */
  private static final double STEP = 1e-7;

  /** Nothing is cut off that is less than halfway between whole numbers, or by any amount. */
  private static final GMICutConfiguration NO_CUTS =
      new GMICutConfiguration().withFractionality(0.5).withViolation(BigDecimal.ZERO);

  private static final IntegerStrategy SEARCH =
      IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGMICutConfiguration(NO_CUTS);

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
    TimeBudget sufficient = new TimeBudget(enough);
    Optimisation.Result best = search(model, enough, limit);
    while (best.getState().isOptimal()) {
      double more = best.getValue() + STEP * Math.max(1, Math.abs(best.getValue()));
      Optimisation.Result better = search(worthAtLeast(more), sufficient.left(), sufficient.left());
      if (better.getState() == Optimisation.State.INFEASIBLE) {
        return found(best, best.getValue());
      }
      if (!better.getState().isFeasible() || better.getValue() <= best.getValue()) {
        return found(best, relaxed());
      }
      best = better;
    }
    return switch (best.getState()) {
      case FEASIBLE, APPROXIMATE -> found(best, relaxed());
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

  private static Optimisation.Result search(
      ExpressionsBasedModel program, Duration enough, Duration limit) {
    program.options.time_suffice = Math.max(1, enough.toMillis());
    program.options.time_abort = Math.max(1, limit.toMillis());
    program.options.integer(SEARCH);
    return program.maximise();
  }

  private ExpressionsBasedModel worthAtLeast(double least) {
    ExpressionsBasedModel copy = model.copy();
    Expression worth = copy.newExpression("worth").lower(least);
    for (Variable each : copy.getVariables()) {
      if (each.getContributionWeight() != null) {
        worth.set(each, each.getContributionWeight());
      }
    }
    return copy;
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
