// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.assembly.AssemblyResult.Assembled;
import dev.assay.psychometrics.assembly.AssemblyResult.Conflict;
import dev.assay.psychometrics.assembly.AssemblyResult.Undecided;
import dev.assay.psychometrics.assembly.IntegerProgram.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Variable;

/**
 * Chooses the form with the largest sum of worth among all that meet the requirements, or with the
 * largest worth a minute; two enemies are never chosen together. Immutable. The same input gives
 * the same form, as long as the time limit is not reached.
 *
 * <p>
 *
 * {@snippet :
 * var assembler = new FormAssembler(bank, List.of(new Requirement.Length(20, 20)), Aim.at(cut));
 * if (assembler.assemble() instanceof AssemblyResult.Assembled best) {
 *   System.out.println(best.forms().getFirst().items());
 * }
 * }
 */
public final class FormAssembler {
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
  private static final double NOTHING = 1e-9;

  private final Demands demands;
  private final Aim aim;
  private final boolean perMinute;
  private final Duration limit;

  public FormAssembler(List<FormItem> items, List<Requirement> requirements, Aim aim) {
    this(Demands.of(items, requirements), aim, false, USUAL_LIMIT);
  }

  private FormAssembler(Demands demands, Aim aim, boolean perMinute, Duration limit) {
    this.demands = demands;
    this.aim = aim;
    this.perMinute = perMinute;
    this.limit = limit;
  }

  /** Aims at worth a minute instead (Dinkelbach, <i>Management Science</i> 13, 1967). */
  public FormAssembler perMinute() {
    return new FormAssembler(demands, aim, true, limit);
  }

  /** How long to look before the best form so far is taken; ten seconds unless said. */
  public FormAssembler within(Duration time) {
    return new FormAssembler(demands, aim, perMinute, time);
  }

  public AssemblyResult assemble() {
    TimeBudget time = new TimeBudget(limit);
    double[] worth = demands.items().stream().mapToDouble(aim::worth).toArray();
    return switch (best(worth, time)) {
      case Answer.Found found when perMinute -> densest(found, worth, time);
      case Answer.Found found ->
          new Assembled(List.of(form(found)), found.worth(), found.bound(), 0);
      case Answer.Impossible _ -> new Conflict(demands.conflict(rest -> impossible(rest, time)));
      case Answer.OutOfTime _ -> new Undecided();
    };
  }

  /**
   * Worth - rate * minutes is made as large as possible; the rate rises to that of the form found,
   * until no form beats it.
   */
  private AssemblyResult densest(Answer.Found first, double[] worth, TimeBudget time) {
    Answer.Found best = first;
    while (true) {
      double rate = dot(worth, best.values()) / minutes(best.values());
      double[] surplus = new double[worth.length];
      for (int i = 0; i < surplus.length; i++) {
        surplus[i] = worth[i] - rate * demands.items().get(i).minutes();
      }
      if (!(best(surplus, time) instanceof Answer.Found next)) {
        return rated(best, rate, Double.POSITIVE_INFINITY);
      }
      boolean better = dot(surplus, next.values()) > NOTHING;
      if (!better || time.isUp()) {
        double bound = rate + Math.max(0, next.bound()) / demands.fewestMinutes();
        return rated(better ? next : best, rate, bound);
      }
      best = next;
    }
  }

  private Assembled rated(Answer.Found found, double atLeast, double bound) {
    Form form = form(found);
    double minutes = form.items().stream().mapToDouble(FormItem::minutes).sum();
    double rate = Math.max(atLeast, form.worth(aim) / minutes);
    return new Assembled(List.of(form), rate, Math.max(rate, bound), 0);
  }

  /**
   * The sum of minutes bounds the time of a form only roughly. It starts with what the time could
   * be at best, which gives the bound, and is drawn in until the form is through in its minutes.
   */
  private Answer best(double[] worth, TimeBudget time) {
    double allowance = 1;
    double bound = Double.POSITIVE_INFINITY;
    while (true) {
      Answer answer = program(demands, worth, allowance).maximise(time.part(2), time.left());
      if (!(answer instanceof Answer.Found found)) {
        boolean first = allowance == 1;
        return first || answer instanceof Answer.OutOfTime ? answer : new Answer.OutOfTime();
      }
      if (allowance == 1) {
        bound = found.bound(); // what is drawn in leaves out forms that are through in time
      }
      double over = demands.overtime(form(found));
      if (over <= 1 + NOTHING) {
        return new Answer.Found(found.values(), found.worth(), bound);
      }
      allowance *= demands.used(found.values(), allowance) / over;
    }
  }

  private static IntegerProgram program(Demands demands, double[] worth, double allowance) {
    IntegerProgram program = new IntegerProgram();
    List<Variable> chosen = Arrays.stream(worth).mapToObj(each -> program.whole(1, each)).toList();
    demands.addTo(program, chosen, 1, allowance);
    return program;
  }

  private static boolean impossible(Demands demands, TimeBudget time) {
    return program(demands, new double[demands.items().size()], 1).isImpossible(time);
  }

  private Form form(Answer.Found found) {
    return demands.form(found.values(), 0);
  }

  private double minutes(double[] values) {
    return IntStream.range(0, demands.items().size())
        .mapToDouble(i -> values[i] * demands.items().get(i).minutes())
        .sum();
  }

  private static double dot(double[] worth, double[] values) {
    return IntStream.range(0, worth.length).mapToDouble(i -> worth[i] * values[i]).sum();
  }
}
