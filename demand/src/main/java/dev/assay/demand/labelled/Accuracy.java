// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.labelled;

import dev.assay.demand.skills.FoundSkill;
import dev.assay.demand.skills.Need;
import dev.assay.demand.skills.SkillFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How well skills are found in labelled ads: of those found, which share is there (precision), and
 * of those there, which share is found (recall). Micro over all skills of all ads; macro the mean
 * over the skills that occur. Intervals are percentiles of 2000 bootstrap samples of ads (Efron
 * 1979), drawn with a fixed seed.
 */
public final class Accuracy {
  private static final int SAMPLES = 2_000;
  private static final long SEED = 20_260_101;

  private final List<Counts> ads;

  private Accuracy(List<Counts> ads) {
    this.ads = ads;
  }

  /** A figure with the 95 % interval that the choice of ads leaves. */
  public record Figure(double value, double low, double high) {}

  /** What was found rightly, found wrongly and missed, of one skill. */
  public record Tally(int right, int wrong, int missed) {
    Tally plus(Tally other) {
      return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** 1 when nothing was found. */
    public double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    /** 1 when there was nothing to find. */
    public double recall() {
      return right + missed == 0 ? 1 : right / (double) (right + missed);
    }
  }

  /**
   * One ad's tallies by skill.
   *
   * @param needRight how many rightly found skills have the right need
   */
  private record Counts(Map<String, Tally> skills, int needRight, int found) {}

  /** Searches the ads and compares with their labels. */
  public static Accuracy of(SkillFinder finder, List<LabelledAd> ads) {
    return new Accuracy(ads.stream().map(ad -> counts(finder, ad)).toList());
  }

  private static Counts counts(SkillFinder finder, LabelledAd ad) {
    Map<String, Tally> skills = new TreeMap<>();
    ad.skills().keySet().forEach(skill -> skills.put(skill, new Tally(0, 0, 1)));
    int needRight = 0;
    int right = 0;
    for (FoundSkill found : finder.find(ad.ad())) {
      Need labelled = ad.skills().get(found.skill());
      skills.put(found.skill(), labelled == null ? new Tally(0, 1, 0) : new Tally(1, 0, 0));
      right += labelled == null ? 0 : 1;
      needRight += labelled == found.need() ? 1 : 0;
    }
    return new Counts(skills, needRight, right);
  }

  public Figure microPrecision() {
    return figure(sample -> total(sample).precision());
  }

  public Figure microRecall() {
    return figure(sample -> total(sample).recall());
  }

  public Figure macroPrecision() {
    return figure(
        sample -> mean(sample, tally -> tally.right() + tally.wrong() > 0, Tally::precision));
  }

  public Figure macroRecall() {
    return figure(
        sample -> mean(sample, tally -> tally.right() + tally.missed() > 0, Tally::recall));
  }

  /** Of the skills rightly found, the share that is rightly called required or a plus. */
  public Figure rightNeed() {
    return figure(sample -> {
      int right = sample.stream().mapToInt(Counts::needRight).sum();
      int found = sample.stream().mapToInt(Counts::found).sum();
      return found == 0 ? 1 : right / (double) found;
    });
  }

  /** By skill, over all ads. */
  public SortedMap<String, Tally> bySkill() {
    return bySkill(ads);
  }

  private static SortedMap<String, Tally> bySkill(List<Counts> sample) {
    SortedMap<String, Tally> together = new TreeMap<>();
    sample.forEach(
        ad -> ad.skills().forEach((skill, tally) -> together.merge(skill, tally, Tally::plus)));
    return together;
  }

  private static Tally total(List<Counts> sample) {
    return bySkill(sample).values().stream().reduce(new Tally(0, 0, 0), Tally::plus);
  }

  private static double mean(
      List<Counts> sample,
      java.util.function.Predicate<Tally> counts,
      ToDoubleFunction<Tally> share) {
    return bySkill(sample).values().stream().filter(counts).mapToDouble(share).average().orElse(1);
  }

  private Figure figure(ToDoubleFunction<List<Counts>> share) {
    Random random = new Random(SEED);
    double[] values = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      List<Counts> sample = new ArrayList<>(ads.size());
      for (int k = 0; k < ads.size(); k++) {
        sample.add(ads.get(random.nextInt(ads.size())));
      }
      values[i] = share.applyAsDouble(sample);
    }
    Arrays.sort(values);
    return new Figure(
        share.applyAsDouble(ads), values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]);
  }
}
