// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.adaptive;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/** Chance in the choice among good items, so that not everybody gets the same. */
public sealed interface ExposureControl {

  /**
   * The item to show.
   *
   * @param ranked the best first; at least one
   * @param considered is told every item that was the best left, shown or passed over
   */
  int choose(List<Offer> ranked, RandomGenerator random, IntConsumer considered);

  /**
   * An item that may come next.
   *
   * @param item its position in the bank
   * @param worth expected information, or information a minute, less its price
   */
  record Offer(int item, double worth) {}

  /** What showing an item costs, in units of information. */
  default double price(int item) {
    return 0;
  }

  /** Always the best. */
  record None() implements ExposureControl {
    @Override
    public int choose(List<Offer> ranked, RandomGenerator random, IntConsumer considered) {
      considered.accept(ranked.getFirst().item());
      return ranked.getFirst().item();
    }
  }

  /**
   * Any of the best few, with equal chance (Kingsbury and Zara 1989).
   *
   * @param among how many
   */
  record Randomesque(int among) implements ExposureControl {
    public Randomesque {
      if (among < 1) {
        throw new IllegalArgumentException("among 1 or more, not " + among);
      }
    }

    @Override
    public int choose(List<Offer> ranked, RandomGenerator random, IntConsumer considered) {
      int item = ranked.get(random.nextInt(Math.min(among, ranked.size()))).item();
      considered.accept(item);
      return item;
    }
  }

  /**
   * The best, but each item only with a chance of its own, or else the next best (Sympson and
   * Hetter, <i>Proceedings of the 27th Annual Meeting of the Military Testing Association</i>,
   * 1985). {@link ExposureTuning} finds these chances.
   *
   * @param chances by position in the bank: above 0, at most 1
   */
  record SympsonHetter(List<Double> chances) implements ExposureControl {
    public SympsonHetter {
      chances = List.copyOf(chances);
      if (chances.stream().anyMatch(chance -> !(chance > 0 && chance <= 1))) {
        throw new IllegalArgumentException("chances are above 0 and at most 1");
      }
    }

    @Override
    public int choose(List<Offer> ranked, RandomGenerator random, IntConsumer considered) {
      for (Offer offer : ranked) {
        considered.accept(offer.item());
        if (random.nextDouble() < chances.get(offer.item())) {
          return offer.item();
        }
      }
      return ranked.getLast().item();
    }
  }

  /**
   * One of the best after the price of showing it: an item that many people could use goes to those
   * to whom it tells most more than the next would. {@link ExposureTuning} finds the prices. Those
   * that are worth nearly the same take turns by chance, with odds {@code exp(worth / 0.02)}.
   *
   * @param prices by position in the bank: 0 or more
   */
  record Priced(List<Double> prices) implements ExposureControl {
    private static final double NEARLY = 0.02;

    public Priced {
      prices = List.copyOf(prices);
      if (prices.stream().anyMatch(price -> !(price >= 0))) {
        throw new IllegalArgumentException("prices are 0 or more");
      }
    }

    @Override
    public double price(int item) {
      return prices.get(item);
    }

    @Override
    public int choose(List<Offer> ranked, RandomGenerator random, IntConsumer considered) {
      double best = ranked.getFirst().worth();
      double[] odds =
          ranked.stream().mapToDouble(o -> Math.exp((o.worth() - best) / NEARLY)).toArray();
      double left = random.nextDouble() * Arrays.stream(odds).sum();
      int at = 0;
      while (at < odds.length - 1 && left >= odds[at]) {
        left -= odds[at++];
      }
      considered.accept(ranked.get(at).item());
      return ranked.get(at).item();
    }
  }
}
