// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.cli.demand.ShippedDemand;
import dev.assay.demand.AdFacts;
import dev.assay.demand.labelled.Accuracy;
import dev.assay.demand.labelled.LabelledAd;
import dev.assay.demand.model.SentenceModel;
import dev.assay.demand.skills.SkillFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How well skills are found in labelled ads, on the half that the dictionary was not tuned on: with
 * the sentence model against the dictionary alone, which is the peer.
 */
public final class DemandBench {
  /** How many times the step is called. */
  public static final int STEPS = 2;

  private final Runnable step;
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, String> conditions = new LinkedHashMap<>();

  public DemandBench(Runnable step) {
    this.step = step;
  }

  public BenchReport run() throws IOException {
    ShippedDemand shipped = ShippedDemand.read();
    List<LabelledAd> ads = shipped.labelled().stream().filter(ad -> !ad.forTuning()).toList();
    conditions.put("ads reported", Integer.toString(ads.size()));
    conditions.put("bare", "the dictionary without the sentence model");
    Accuracy words = Accuracy.of(SkillFinder.byWords(shipped.words()), ads);
    step.run();
    long start = System.nanoTime();
    Accuracy both = Accuracy.of(SkillFinder.byMeaning(shipped.words(), new SentenceModel()), ads);
    double seconds = (System.nanoTime() - start) / 1e9;
    step.run();
    compare("micro precision", Accuracy::microPrecision, both, words);
    compare("micro recall", Accuracy::microRecall, both, words);
    compare("macro precision", Accuracy::macroPrecision, both, words);
    compare("macro recall", Accuracy::macroRecall, both, words);
    compare("required or a plus, right", Accuracy::rightNeed, both, words);
    facts("seniority", ads, LabelledAd::seniority, AdFacts::seniority);
    facts("place of work", ads, LabelledAd::remote, AdFacts::remote);
    facts("salary", ads, LabelledAd::salary, AdFacts::salary);
    figures.add(
        new Figure(
            "an ad, loading included", "ms", seconds * 1000 / ads.size(), OptionalDouble.empty()));
    return new BenchReport("demand", conditions, figures, List.of());
  }

  private void compare(
      String name, Function<Accuracy, Accuracy.Figure> of, Accuracy both, Accuracy words) {
    Accuracy.Figure ours = of.apply(both);
    Accuracy.Figure bare = of.apply(words);
    figures.add(new Figure(name, "share", ours.value(), OptionalDouble.of(bare.value())));
    conditions.put(name, interval(bare) + " by words, " + interval(ours) + " by both");
  }

  private static String interval(Accuracy.Figure figure) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", figure.value(), figure.low(), figure.high());
  }

  private <T> void facts(
      String name,
      List<LabelledAd> ads,
      Function<LabelledAd, Optional<T>> labelled,
      Function<AdFacts, Optional<T>> found) {
    long said = 0;
    long right = 0;
    long labels = 0;
    for (LabelledAd ad : ads) {
      Optional<T> ours = found.apply(AdFacts.of(ad.ad()));
      labels += labelled.apply(ad).isPresent() ? 1 : 0;
      said += ours.isPresent() ? 1 : 0;
      right += ours.isPresent() && ours.equals(labelled.apply(ad)) ? 1 : 0;
    }
    conditions.put(
        name, "%d of %d found are right, %d are labelled".formatted(right, said, labels));
  }
}
