// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import java.util.List;

/**
 * What a good review of a change finds, from {@code defects.yaml}.
 *
 * @param verdict the right one
 * @param tolerance a comment belongs to a defect or decoy when it is within so many lines of it
 * @param unexpected so many comments on neither cost nothing: they may have a point
 * @param tells whether candidates whose report shows their answers learn what they missed too
 */
public record ReviewKey(
    Verdict verdict,
    int tolerance,
    int unexpected,
    boolean tells,
    List<Defect> defects,
    List<Decoy> decoys) {
  /** The file that holds it. */
  public static final String FILE = "defects.yaml";

  public ReviewKey {
    defects = List.copyOf(defects);
    decoys = List.copyOf(decoys);
  }

  /** The sum of the defects' weights. */
  public int weight() {
    return defects.stream().mapToInt(Defect::weight).sum();
  }

  /** Whether a place is within the tolerance of a defect. */
  boolean near(Defect defect, Place place) {
    return defect.places().stream().anyMatch(own -> own.within(tolerance, place));
  }

  boolean nearAny(Place place) {
    return defects.stream().anyMatch(defect -> near(defect, place));
  }

  /**
   * Whether a comment there raises a false alarm on a decoy: within the tolerance of it or, beside
   * a defect, on its very lines.
   */
  boolean alarms(Decoy decoy, Place place) {
    int reach = nearAny(place) ? 0 : tolerance;
    return decoy.places().stream().anyMatch(own -> own.within(reach, place));
  }
}
