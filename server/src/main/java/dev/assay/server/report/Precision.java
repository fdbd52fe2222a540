// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.FormPrecision;
import dev.assay.psychometrics.ObservedPrecision;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.classical.AlphaInterval;
import dev.assay.psychometrics.classical.ClassicalStatistics;
import dev.assay.psychometrics.classical.Reliability;
import dev.assay.psychometrics.decision.Classification;
import dev.assay.server.bank.Curve;
import dev.assay.server.blueprint.AdaptiveForecast;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * How precisely the test measures, and how well it sorts people by its cut.
 *
 * @param expectedReliability in the assumed population, from the items' parameters
 * @param reliability of the scores that were reached
 * @param mean of these scores
 * @param spread of these scores: their standard deviation
 * @param error of a typical score: root of the mean square of the standard errors
 * @param errorAtCut the standard error that a score at the cut has, from the items' parameters
 * @param errors the same at every ability
 * @param expectedAccuracy of 1: the part of the assumed population that falls on its true side
 * @param accuracy the same of the people who sat the test
 * @param consistency the part of them whom a second test of the same kind would put on the side
 *     where this one did
 * @param points the same in points, without a model
 */
public record Precision(
    double expectedReliability,
    Figure reliability,
    Figure mean,
    Figure spread,
    Figure error,
    double errorAtCut,
    Curve errors,
    double expectedAccuracy,
    Figure accuracy,
    Figure consistency,
    Points points) {
  /** With fewer people, reliability and accuracy say more of these people than of the test. */
  static final int SCORES = 20;

  /** With fewer complete sittings, alpha and omega are guesses. */
  static final int SITTINGS = 30;

  private static final double CONFIDENCE = 0.95;

  /**
   * Sums of score categories, over the people who have a grade in every item of one form.
   *
   * @param most that can be reached
   * @param alphaLow alpha lies above it in 97.5 of 100 such samples (Feldt)
   * @param alphaHigh and below it likewise
   * @param error of measurement: spread sqrt(1 - alpha), in points
   */
  public record Points(
      int most,
      Figure mean,
      Figure spread,
      Figure alpha,
      Figure alphaLow,
      Figure alphaHigh,
      Figure omega,
      Figure error) {

    static Points of(int most, ClassicalStatistics statistics) {
      return new Points(
          most,
          figure(statistics, Reliability::mean),
          figure(statistics, Reliability::standardDeviation),
          figure(statistics, Reliability::alpha),
          figure(statistics, known -> interval(statistics, known).low()),
          figure(statistics, known -> interval(statistics, known).high()),
          Figure.of(
              statistics.complete(),
              SITTINGS,
              () ->
                  statistics.reliability().map(Reliability::omega).orElse(OptionalDouble.empty())),
          figure(statistics, Reliability::standardError));
    }

    private static AlphaInterval interval(ClassicalStatistics statistics, Reliability known) {
      return AlphaInterval.of(
          known.alpha(), statistics.complete(), statistics.items().size(), CONFIDENCE);
    }

    private static Figure figure(ClassicalStatistics statistics, ToDoubleFunction<Reliability> of) {
      return Figure.of(
          statistics.complete(),
          SITTINGS,
          () ->
              statistics
                  .reliability()
                  .map(known -> OptionalDouble.of(of.applyAsDouble(known)))
                  .orElse(OptionalDouble.empty()));
    }
  }

  /**
   * What is expected of a version before anybody has sat it.
   *
   * @param reliability in the assumed population
   * @param error the standard error by ability
   * @param rightSide the part of the population on its true side of the cut
   */
  record Expected(double reliability, DoubleUnaryOperator error, double rightSide) {
    /** From the items that everybody has. */
    static Expected of(FormPrecision form, double cut) {
      return new Expected(form.reliability(), form::standardError, form.rightSideOf(cut));
    }

    /** From the simulation of a version that adapts, as it was published. */
    static Expected of(AdaptiveForecast forecast, Population people) {
      double noise = forecast.typicalError() / people.standardDeviation();
      return new Expected(
          Math.clamp(1 - noise * noise, 0, 1),
          theta -> forecast.curve().at(theta),
          forecast.rightSide() / 100.0);
    }
  }

  /**
   * @param expected of the version that this report is about
   * @param abilities of everybody who sat the test
   */
  static Precision of(Expected expected, double cut, List<Ability> abilities, Points points) {
    return new Precision(
        expected.reliability(),
        observed(abilities, ObservedPrecision::reliability),
        observed(abilities, known -> OptionalDouble.of(known.mean())),
        observed(abilities, known -> OptionalDouble.of(known.spread())),
        observed(abilities, known -> OptionalDouble.of(known.error())),
        expected.error().applyAsDouble(cut),
        Curve.of(expected.error(), 1),
        expected.rightSide(),
        sorted(abilities, cut, Classification::accuracy),
        sorted(abilities, cut, Classification::consistency),
        points);
  }

  private static Figure observed(
      List<Ability> abilities,
      java.util.function.Function<ObservedPrecision, OptionalDouble> figure) {
    return Figure.of(abilities.size(), SCORES, () -> figure.apply(ObservedPrecision.of(abilities)));
  }

  private static Figure sorted(
      List<Ability> abilities, double cut, ToDoubleFunction<Classification> figure) {
    return Figure.of(
        abilities.size(),
        SCORES,
        () ->
            OptionalDouble.of(
                figure.applyAsDouble(Classification.rudner(abilities, List.of(cut)))));
  }
}
