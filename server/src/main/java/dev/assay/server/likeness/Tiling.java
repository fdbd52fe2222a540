// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Covers what two sequences have in common with tiles: the longest run of equal words first, each
 * word in one tile at most, whatever the order of the tiles is in either. Greedy String Tiling:
 * Wise, "YAP3", SIGCSE 1996; the measure is that of JPlag (Prechelt, Malpohl, Philippsen, Journal
 * of Universal Computer Science 8(11), 2002).
 *
 * @param tiles that do not overlap
 * @param first how many words the first sequence has
 * @param second how many the second has
 */
record Tiling(List<Tile> tiles, int first, int second) {

  /**
   * @param a where it begins in the first sequence
   * @param b where it begins in the second
   */
  record Tile(int a, int b, int length) {}

  /** Every run of equal words along a diagonal is looked at, in first × second comparisons. */
  static Tiling of(List<String> first, List<String> second, int shortest) {
    PriorityQueue<Tile> runs =
        new PriorityQueue<>(
            Comparator.comparingInt(Tile::length)
                .reversed()
                .thenComparingInt(Tile::a)
                .thenComparingInt(Tile::b));
    for (int diagonal = 1 - first.size(); diagonal < second.size(); diagonal++) {
      addRuns(runs, first, second, diagonal, shortest);
    }
    boolean[] inFirst = new boolean[first.size()];
    boolean[] inSecond = new boolean[second.size()];
    List<Tile> tiles = new ArrayList<>();
    while (!runs.isEmpty()) {
      Tile run = runs.remove();
      List<Tile> free = free(run, inFirst, inSecond, shortest);
      if (free.size() == 1 && free.getFirst().equals(run)) {
        for (int i = 0; i < run.length(); i++) {
          inFirst[run.a() + i] = true;
          inSecond[run.b() + i] = true;
        }
        tiles.add(run);
      } else {
        runs.addAll(free);
      }
    }
    return new Tiling(List.copyOf(tiles), first.size(), second.size());
  }

  private static void addRuns(
      PriorityQueue<Tile> runs,
      List<String> first,
      List<String> second,
      int diagonal,
      int shortest) {
    int length = 0;
    int from = Math.max(0, -diagonal);
    int to = Math.min(first.size(), second.size() - diagonal);
    for (int a = from; a <= to; a++) {
      if (a < to && first.get(a).equals(second.get(a + diagonal))) {
        length++;
      } else {
        if (length >= shortest) {
          runs.add(new Tile(a - length, a - length + diagonal, length));
        }
        length = 0;
      }
    }
  }

  /** What of a run no tile covers yet, in parts that are long enough. */
  private static List<Tile> free(Tile run, boolean[] inFirst, boolean[] inSecond, int shortest) {
    List<Tile> parts = new ArrayList<>();
    int length = 0;
    for (int i = 0; i <= run.length(); i++) {
      if (i < run.length() && !inFirst[run.a() + i] && !inSecond[run.b() + i]) {
        length++;
      } else {
        if (length >= shortest) {
          parts.add(new Tile(run.a() + i - length, run.b() + i - length, length));
        }
        length = 0;
      }
    }
    return parts;
  }

  /** Words in tiles, of all words of both: 0 to 1; 0 where there is none. */
  double similarity() {
    int covered = tiles.stream().mapToInt(Tile::length).sum();
    return first + second == 0 ? 0 : 2.0 * covered / (first + second);
  }
}
