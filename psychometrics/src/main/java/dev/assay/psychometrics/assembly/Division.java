// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.assembly.IntegerProgram.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.Variable;

/**
 * Divides items among forms so that the largest difference in information between two forms is
 * smallest.
 *
 * @param least how many forms each item has to be in
 * @param most how many forms each item may be in
 */
record Division(Demands demands, int[] least, int[] most, Aim aim, Alike alike) {

  /** Of the items chosen for all forms together, each as often as it was chosen. */
  static Division of(Demands demands, double[] chosen, Aim aim, Alike alike) {
    int[] taken =
        IntStream.range(0, demands.items().size()).filter(i -> times(chosen[i]) > 0).toArray();
    List<FormItem> some = Arrays.stream(taken).mapToObj(demands.items()::get).toList();
    int[] uses = Arrays.stream(taken).map(i -> times(chosen[i])).toArray();
    return new Division(new Demands(some, demands.requirements()), uses, uses, aim, alike);
  }

  /** Of the whole bank: worth counts as well, a unit of it as much as one of difference. */
  static Division ofAll(Demands demands, Aim aim, Alike alike) {
    int[] most = new int[demands.items().size()];
    Arrays.fill(most, alike.overlap() == 0 ? 1 : alike.forms());
    return new Division(demands, new int[most.length], most, aim, alike);
  }

  private static int times(double value) {
    return (int) Math.round(value);
  }

  /** None when it cannot be done, or not in the time. */
  List<Form> forms(double allowance, Duration enough, Duration limit) {
    return program(allowance).maximise(enough, limit) instanceof Answer.Found found
        ? IntStream.range(0, alike.forms())
            .mapToObj(f -> demands.form(found.values(), f * demands.items().size()))
            .toList()
        : List.of();
  }

  private IntegerProgram program(double allowance) {
    IntegerProgram program = new IntegerProgram();
    List<List<Variable>> forms = new ArrayList<>();
    for (int f = 0; f < alike.forms(); f++) {
      forms.add(
          demands.items().stream()
              .map(item -> program.whole(1, aim.worth(item) / alike.forms()))
              .toList());
    }
    forms.forEach(form -> demands.addTo(program, form, 1, allowance));
    for (int i = 0; i < most.length; i++) {
      Expression uses = program.row(least[i], most[i]);
      for (List<Variable> form : forms) {
        uses.set(form.get(i), 1);
      }
    }
    limitOverlap(program, forms);
    minimiseDifference(program, forms);
    return program;
  }

  private void limitOverlap(IntegerProgram program, List<List<Variable>> forms) {
    for (int f = 0; f < forms.size() && alike.overlap() > 0; f++) {
      for (int g = 0; g < f; g++) {
        Expression shared = program.row(0, alike.overlap());
        for (int i = 0; i < most.length; i++) {
          if (most[i] > 1) {
            Variable both = program.number(0);
            program
                .row(Double.NEGATIVE_INFINITY, 1)
                .set(forms.get(f).get(i), 1)
                .set(forms.get(g).get(i), 1)
                .set(both, -1);
            shared.set(both, 1);
          }
        }
      }
    }
  }

  private void minimiseDifference(IntegerProgram program, List<List<Variable>> forms) {
    Variable difference = program.number(-1);
    for (double theta : alike.abilities()) {
      Variable lowest = program.number(0);
      for (List<Variable> form : forms) {
        Expression above = program.row(0, Double.POSITIVE_INFINITY);
        Expression below = program.row(Double.NEGATIVE_INFINITY, 0);
        for (int i = 0; i < most.length; i++) {
          double information = demands.items().get(i).model().information(theta);
          above.set(form.get(i), information);
          below.set(form.get(i), information);
        }
        above.set(lowest, -1);
        below.set(lowest, -1).set(difference, -1);
      }
    }
  }
}
