// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.Variable;

/** A bank and all that must hold of a form from it, as rows of an integer program. */
record Demands(List<FormItem> items, List<Requirement> requirements) {
  /** With the enemies that items name. */
  static Demands of(List<FormItem> items, List<Requirement> requirements) {
    if (items.stream().map(FormItem::id).distinct().count() < items.size()) {
      throw new IllegalArgumentException("two items have the same identifier");
    }
    List<Requirement> all = new ArrayList<>(requirements);
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        if (items.get(i).enemyOf(items.get(j))) {
          all.add(new Requirement.Enemies(items.get(i).id(), items.get(j).id()));
        }
      }
    }
    return new Demands(List.copyOf(items), List.copyOf(all));
  }

  /**
   * @param chosen how often each item is chosen
   * @param forms for how many forms together
   * @param allowance the part of the minutes' largest possible sum that may be used
   */
  void addTo(IntegerProgram program, List<Variable> chosen, int forms, double allowance) {
    for (Requirement requirement : requirements) {
      double most =
          requirement instanceof Requirement.Minutes minutes
              ? allowance * largestSum(minutes)
              : requirement.most();
      Expression row = program.row(forms * requirement.least(), forms * most);
      for (int i = 0; i < items.size(); i++) {
        double coefficient = requirement.coefficient(items.get(i));
        if (coefficient != 0) {
          row.set(chosen.get(i), coefficient);
        }
      }
    }
  }

  /** Whether there is a limit of minutes. */
  boolean isTimed() {
    return limits().findAny().isPresent();
  }

  /** How long a form takes, as a multiple of the minutes there are; 0 without such a limit. */
  double overtime(Form form) {
    double minutes = form.minutes();
    return limits().mapToDouble(limit -> minutes / limit.most()).max().orElse(0);
  }

  /** The part of an allowance of minutes that a solution uses: above 0, at most 1. */
  double used(double[] values, double allowance) {
    double sum = 0;
    for (int i = 0; i < items.size(); i++) {
      sum += values[i] * items.get(i).minutes();
    }
    double spent = sum;
    return limits().mapToDouble(limit -> spent / (allowance * largestSum(limit))).max().orElse(1);
  }

  /** The sum of minutes that no form goes below. */
  double fewestMinutes() {
    long length = (long) shortest();
    return items.stream().mapToDouble(FormItem::minutes).sorted().limit(Math.max(1, length)).sum();
  }

  Form form(double[] values, int from) {
    List<FormItem> chosen = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (values[from + i] > 0.5) {
        chosen.add(items.get(i));
      }
    }
    return new Form(chosen);
  }

  /**
   * Requirements that cannot hold together, each needed for that: leaves out one after the other
   * whatever the rest is impossible without (the deletion filter of Chinneck and Dravnieks, <i>ORSA
   * Journal on Computing</i> 3, 1991). What could not be decided in the time stays.
   */
  List<Requirement> conflict(Predicate<Demands> impossible) {
    List<Requirement> kept = new ArrayList<>(requirements);
    for (Requirement each : requirements.reversed()) {
      kept.remove(each);
      if (!impossible.test(new Demands(items, kept))) {
        kept.add(each);
      }
    }
    return requirements.stream().filter(kept::contains).toList();
  }

  /** With this many items of equal length people are through soonest. */
  private double largestSum(Requirement.Minutes limit) {
    double longest = Math.min(longest(), items.size());
    return limit.most() / new WorkingTime(1, 1 / Math.max(1, longest)).minutes();
  }

  private double longest() {
    return lengths().mapToDouble(Requirement::most).min().orElse(Double.POSITIVE_INFINITY);
  }

  private double shortest() {
    return lengths().mapToDouble(Requirement::least).max().orElse(0);
  }

  private Stream<Requirement.Length> lengths() {
    return requirements.stream()
        .filter(Requirement.Length.class::isInstance)
        .map(Requirement.Length.class::cast);
  }

  private Stream<Requirement.Minutes> limits() {
    return requirements.stream()
        .filter(Requirement.Minutes.class::isInstance)
        .map(Requirement.Minutes.class::cast);
  }
}
