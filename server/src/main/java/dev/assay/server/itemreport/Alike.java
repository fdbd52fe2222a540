// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.psychometrics.fairness.Magnitude;
import dev.assay.server.fairness.GroupQuestion;
import dev.assay.server.fairness.ItemComparisons;
import java.util.List;
import java.util.Optional;

/**
 * Whether the item works alike for people of two groups who do equally well on the other items.
 * Only classes are told, no counts and no statistics: a number that changes with one person would
 * point at that person.
 *
 * @param told how many of those who sat the form have told a group, rounded down to a step of five
 * @param needed how many people it takes in each of two groups
 */
public record Alike(int told, int needed, List<Compared> comparisons) {
  static final Alike UNKNOWN = new Alike(0, ItemComparisons.FEWEST, List.of());

  public Alike {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * A group held against the largest of its question.
   *
   * @param magnitude A when nothing stands out; empty when nothing can be told
   * @param matching what Mantel and Haenszel's method finds
   * @param regression what logistic regression finds
   * @param harder whether the item is harder for the group than for the reference; said of B and C
   */
  public record Compared(
      GroupQuestion question,
      String group,
      String reference,
      Optional<Magnitude> magnitude,
      Optional<Magnitude> matching,
      Optional<Magnitude> regression,
      boolean harder) {

    private static Compared of(ItemComparisons.Comparison all, int item) {
      Optional<ItemComparisons.Finding> found =
          all.found().stream().filter(one -> one.item() == item).findFirst();
      Optional<Magnitude> otherwise =
          all.silent().contains(item) ? Optional.empty() : Optional.of(Magnitude.A);
      return new Compared(
          all.question(),
          all.group(),
          all.reference(),
          found.map(ItemComparisons.Finding::magnitude).or(() -> otherwise),
          found.map(ItemComparisons.Finding::matching).or(() -> otherwise),
          found.map(ItemComparisons.Finding::regression).or(() -> otherwise),
          found.map(ItemComparisons.Finding::harder).orElse(false));
    }

    /** Whether it stands out. */
    public boolean unlike() {
      return magnitude.filter(found -> found != Magnitude.A).isPresent();
    }
  }

  static Alike of(CommonForm form, ItemComparisons comparisons) {
    return new Alike(
        comparisons.told(form.version().testId(), form.invitations()),
        ItemComparisons.FEWEST,
        comparisons.of(form.version().testId(), form.invitations(), form.matrix()).stream()
            .map(one -> Compared.of(one, form.place()))
            .toList());
  }

  /** The comparisons in which it stands out. */
  public List<Compared> unlike() {
    return comparisons.stream().filter(Compared::unlike).toList();
  }
}
