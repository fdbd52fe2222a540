// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.aberrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.Response;
import dev.assay.psychometrics.Scoring;
import dev.assay.psychometrics.simulation.Answers;
import dev.assay.psychometrics.simulation.BankPlan;
import dev.assay.psychometrics.simulation.Cheat;
import dev.assay.psychometrics.simulation.Person;
import dev.assay.psychometrics.simulation.Seed;
import dev.assay.psychometrics.simulation.Sitting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs the simulations again whose error rates every result carries. */
class ValidationTest {
  private static final double LEVEL = 0.01;

  /** Stated to three digits; a last digit of a logarithm may turn one case. */
  private static final double ROUNDED = 0.0026;

  @Test
  void copying_is_noticed_as_often_as_stated() {
    RandomGenerator random = Seed.generator(AnswerCopying.OMEGA.seed());
    List<Dichotomous> items =
        IntStream.range(0, 40).mapToObj(j -> new Dichotomous(1.2, -1.95 + 0.1 * j, 0.2)).toList();
    int[] alarms = new int[2];
    for (int pair = 0; pair < 2_000; pair++) {
      int[] first = choices(items, random.nextGaussian(), random);
      int[] second = choices(items, random.nextGaussian(), random);
      count(items, first, second, alarms);
    }
    int[] found = new int[2];
    for (int pair = 0; pair < 500; pair++) {
      double theta = random.nextGaussian();
      int[] source = choices(items, theta + 1, random);
      int[] copier = choices(items, theta, random);
      for (int j = 0; j < copier.length; j++) {
        copier[j] = random.nextBoolean() ? source[j] : copier[j];
      }
      count(items, copier, source, found);
    }
    agrees(AnswerCopying.OMEGA, alarms[0] / 2_000.0, found[0] / 500.0);
    agrees(AnswerCopying.GENERALIZED_BINOMIAL, alarms[1] / 2_000.0, found[1] / 500.0);
  }

  private static void count(List<Dichotomous> items, int[] copier, int[] source, int[] counts) {
    List<double[]> copierChances = chances(items, estimated(items, copier));
    List<double[]> sourceChances = chances(items, estimated(items, source));
    counts[0] += AnswerCopying.omega(copier, source, copierChances).p() < LEVEL ? 1 : 0;
    Suspicion both =
        AnswerCopying.generalizedBinomial(copier, source, copierChances, sourceChances);
    counts[1] += both.p() < LEVEL ? 1 : 0;
  }

  /** Option 0 is the key; the others are chosen 5 : 3 : 2. */
  private static List<double[]> chances(List<Dichotomous> items, double theta) {
    return items.stream()
        .map(item -> {
          double right = item.expectedShare(theta);
          double wrong = 1 - right;
          return new double[] {right, 0.5 * wrong, 0.3 * wrong, 0.2 * wrong};
        })
        .toList();
  }

  private static int[] choices(List<Dichotomous> items, double theta, RandomGenerator random) {
    return chances(items, theta).stream()
        .mapToInt(chances -> {
          double left = random.nextDouble();
          int option = 0;
          while (option < 3 && left > chances[option]) {
            left -= chances[option];
            option++;
          }
          return option;
        })
        .toArray();
  }

  private static double estimated(List<Dichotomous> items, int[] choices) {
    List<Response> responses = new ArrayList<>();
    for (int j = 0; j < choices.length; j++) {
      responses.add(new Response(items.get(j), choices[j] == 0 ? 1 : 0));
    }
    return new Scoring(new Population(0, 1)).posterior(responses).mean();
  }

  @Test
  void clicking_through_is_noticed_as_often_as_stated() {
    RandomGenerator random = Seed.generator(Effort.VALIDATED.seed());
    List<ItemModel> form = BankPlan.of(20, 1.2).draw(random);
    double[] minutes = IntStream.range(0, 20).mapToDouble(j -> 2 + 4 * j / 19.0).toArray();
    Cheat clicking = new Cheat.RapidGuessing(15, 0.25, 15 / 60.0);
    double[][] times = new double[6_000][];
    for (int i = 0; i < times.length; i++) {
      Sitting sitting = Answers.sitting(person(random), form, minutes, random);
      times[i] = (i < 5_000 ? sitting : clicking.done(sitting, form, random)).minutes();
    }
    double[] usual = Effort.usual(times);
    int alarms = 0;
    int found = 0;
    for (int i = 0; i < times.length; i++) {
      boolean low = Effort.of(times[i], usual).low();
      alarms += low && i < 5_000 ? 1 : 0;
      found += low && i >= 5_000 ? 1 : 0;
    }
    agrees(Effort.VALIDATED, alarms / 5_000.0, found / 1_000.0);
  }

  @Test
  void preknowledge_is_noticed_as_often_as_stated() {
    RandomGenerator random = Seed.generator(Preknowledge.BY_SCORES.seed());
    List<ItemModel> form = BankPlan.of(40, 1.2).draw(random);
    double[] minutes = new double[40];
    Arrays.fill(minutes, 3);
    boolean[] out = new boolean[40];
    Set<Integer> known = Set.of(1, 5, 9, 13, 17, 21, 25, 29, 33, 37);
    known.forEach(j -> out[j] = true);
    Cheat knowing = new Cheat.Preknowledge(known, 0.8);
    double intensity = Math.log(3) - 0.8416212335729143 * Math.hypot(0.45, 0.25);
    LognormalTimes model =
        new LognormalTimes(
            IntStream.range(0, 40)
                .mapToObj(_ -> new LognormalTimes.ItemTime(intensity, 1 / 0.45))
                .toList(),
            0.25,
            0);
    int[] alarms = new int[2];
    int[] found = new int[2];
    for (int i = 0; i < 2_500; i++) {
      Sitting honest = Answers.sitting(person(random), form, minutes, random);
      boolean knows = i >= 2_000;
      Sitting sitting = knows ? knowing.done(honest, form, random) : honest;
      int[] counts = knows ? found : alarms;
      counts[0] += byScores(form, sitting, out).p() < LEVEL ? 1 : 0;
      counts[1] += Preknowledge.byTimes(model, sitting.minutes(), out).p() < LEVEL ? 1 : 0;
    }
    agrees(Preknowledge.BY_SCORES, alarms[0] / 2_000.0, found[0] / 500.0);
    agrees(Preknowledge.BY_TIMES, alarms[1] / 2_000.0, found[1] / 500.0);
  }

  private static Suspicion byScores(List<ItemModel> form, Sitting sitting, boolean[] out) {
    List<Response> ofOut = new ArrayList<>();
    List<Response> others = new ArrayList<>();
    for (int j = 0; j < form.size(); j++) {
      (out[j] ? ofOut : others).add(new Response(form.get(j), sitting.category(j)));
    }
    return Preknowledge.byScores(ofOut, others);
  }

  private static Person person(RandomGenerator random) {
    return Person.from(new Population(0, 1), 1, random).getFirst();
  }

  private static void agrees(ErrorRates stated, double falseAlarms, double detected) {
    assertThat(List.of(falseAlarms, detected))
        .zipSatisfy(
            List.of(stated.falseAlarms(), stated.detected()),
            (found, said) -> assertThat(found).isCloseTo(said, within(ROUNDED)));
  }
}
