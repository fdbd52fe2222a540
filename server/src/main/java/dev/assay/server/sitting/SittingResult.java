// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sitting has brought so far, item by item and skill by skill. Public for its template
 * alone.
 *
 * @param graded whether every item that a program can mark has its marks
 */
public record SittingResult(boolean graded, List<Item> items, List<Skill> skills) {

  public SittingResult {
    items = List.copyOf(items);
    skills = List.copyOf(skills);
  }

  /** How an item stands. */
  public enum State {
    NOT_ASKED,
    ANSWERED,
    NO_ANSWER
  }

  /**
   * One item.
   *
   * @param trouble why there is no answer
   * @param corrections answers after a run that showed a mistake
   * @param shortfalls files of the item that the model did not get as a candidate does
   * @param percent of the item's marks; empty until they are there, for what people would rate, and
   *     where the item was not asked
   * @param works whether it has all its marks, or, where the item looks for security too, does all
   *     that was asked
   * @param secure whether nothing was found that is not secure; empty where it is not looked for
   */
  public record Item(
      int position,
      String title,
      String type,
      String skill,
      State state,
      Optional<Trouble> trouble,
      int corrections,
      List<Shortfall> shortfalls,
      OptionalInt percent,
      Optional<Boolean> works,
      Optional<Boolean> secure) {

    public Item {
      shortfalls = List.copyOf(shortfalls);
    }

    /** It works, and nothing was found that is not secure. */
    public Optional<Boolean> worksAndIsSecure() {
      return secure.map(safe -> safe && works.orElse(false));
    }
  }

  /**
   * The items of one skill that have marks.
   *
   * @param works how many of them work
   * @param percent of their marks, each item the same
   */
  public record Skill(String skill, int items, int works, int percent) {}

  /** How many items work, of those that have marks. */
  public long works() {
    return items.stream().filter(item -> item.works().orElse(false)).count();
  }

  public long marked() {
    return items.stream().filter(item -> item.percent().isPresent()).count();
  }
}
