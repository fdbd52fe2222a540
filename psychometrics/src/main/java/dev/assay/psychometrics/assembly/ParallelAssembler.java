// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.assembly.AssemblyResult.Assembled;
import dev.assay.psychometrics.assembly.AssemblyResult.Conflict;
import dev.assay.psychometrics.assembly.AssemblyResult.Undecided;
import dev.assay.psychometrics.assembly.IntegerProgram.Answer;
import java.time.Duration;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.Variable;

/**
 * Chooses several forms that each meet the requirements, are worth as much as possible on average,
 * and measure alike: the largest difference in information between any two of them is made small.
 * Immutable.
 *
 * <p>First the items for all forms together, which proves the bound; then these are divided among
 * the forms (van der Linden 2005, chapter 6). Where that division is impossible, one program over
 * the whole bank weighs worth against difference.
 */
public final class ParallelAssembler {
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);
  private static final double NOTHING = 1e-9;

  /** The part of the minutes that is given out before items are divided among forms. */
  private static final double ROOM = 0.985;

  private final Demands demands;
  private final Aim aim;
  private final Alike alike;
  private final Duration limit;

  /**
   * @param forms how many, 2 or more
   * @param overlap how many items any two forms may share
   * @param abilities at which they should measure alike
   */
  public ParallelAssembler(
      List<FormItem> items,
      List<Requirement> requirements,
      Aim aim,
      int forms,
      int overlap,
      List<Double> abilities) {
    this(Demands.of(items, requirements), aim, new Alike(forms, overlap, abilities), USUAL_LIMIT);
  }

  private ParallelAssembler(Demands demands, Aim aim, Alike alike, Duration limit) {
    this.demands = demands;
    this.aim = aim;
    this.alike = alike;
    this.limit = limit;
  }

  /** How long to look before the best forms so far are taken; 20 seconds unless said. */
  public ParallelAssembler within(Duration time) {
    return new ParallelAssembler(demands, aim, alike, time);
  }

  /** Too few items for all forms together are a {@link Conflict} as well. */
  public AssemblyResult assemble() {
    TimeBudget time = new TimeBudget(limit);
    double allowance = 1;
    double bound = Double.POSITIVE_INFINITY;
    while (true) {
      Answer together = together(demands, allowance).maximise(time.part(4), time.left());
      if (!(together instanceof Answer.Found chosen)) {
        return together instanceof Answer.Impossible && allowance == 1
            ? new Conflict(demands.conflict(rest -> together(rest, 1).isImpossible(time)))
            : new Undecided();
      }
      if (allowance == 1) {
        bound = chosen.bound(); // what is drawn in leaves out forms that are through in time
      }
      List<Form> forms = divided(easier(chosen, allowance, time).values(), allowance, time);
      if (forms.isEmpty()) {
        return new Undecided();
      }
      double over = forms.stream().mapToDouble(demands::overtime).max().orElse(0);
      if (over <= 1 + NOTHING) {
        double worth = forms.stream().mapToDouble(form -> form.worth(aim)).average().orElse(0);
        return new Assembled(forms, worth, Math.max(bound, worth), alike.difference(forms));
      }
      allowance /= over;
    }
  }

  /** Items that leave some of the minutes over: hardly worse, and much easier to divide evenly. */
  private Answer.Found easier(Answer.Found chosen, double allowance, TimeBudget time) {
    return demands.isTimed()
            && together(demands, ROOM * allowance).maximise(time.part(4), time.part(2))
                instanceof Answer.Found found
        ? found
        : chosen;
  }

  private List<Form> divided(double[] chosen, double allowance, TimeBudget time) {
    List<Form> forms =
        Division.of(demands, chosen, aim, alike).forms(allowance, time.part(4), time.part(2));
    return forms.isEmpty()
        ? Division.ofAll(demands, aim, alike).forms(allowance, time.part(2), time.left())
        : forms;
  }

  /** How often each item is chosen for all forms together. */
  private IntegerProgram together(Demands some, double allowance) {
    IntegerProgram program = new IntegerProgram();
    int most = alike.overlap() == 0 ? 1 : alike.forms();
    List<Variable> times =
        some.items().stream()
            .map(item -> program.whole(most, aim.worth(item) / alike.forms()))
            .toList();
    some.addTo(program, times, alike.forms(), allowance);
    if (most > 1) {
      Expression shared = program.row(0, alike.overlap() * alike.pairs());
      for (Variable each : times) {
        Variable more = program.number(0);
        program.row(Double.NEGATIVE_INFINITY, 1).set(each, 1).set(more, -1);
        shared.set(more, 1);
      }
    }
    return program;
  }
}
