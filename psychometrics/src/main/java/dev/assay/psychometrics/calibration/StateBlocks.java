// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Responses packed: what a person did on the few items of a block is one number, the state. Persons
 * who did the same on all items are one pattern with a weight.
 *
 * <p>A state is a number in mixed radix: the first item of the block is its lowest digit; a digit
 * is a category, or one past the last category when the response is missing.
 */
final class StateBlocks {
  private static final int MOST_STATES = 256;

  /**
   * @param items the items of this block
   * @param radix digits of each: its categories, and one more when responses are missing
   * @param missing for each item whether the last digit means missing
   * @param states how many there are
   * @param stateOf the state of each pattern, unsigned
   */
  record Block(int[] items, int[] radix, boolean[] missing, int states, byte[] stateOf) {}

  private final List<Block> blocks;
  private final double[] weights;
  private final int[] patternOf;
  private final int[] groups;

  private StateBlocks(List<Block> blocks, double[] weights, int[] patternOf, int[] groups) {
    this.blocks = blocks;
    this.weights = weights;
    this.patternOf = patternOf;
    this.groups = groups;
  }

  /**
   * @param columns categories counted from 0 without gaps, or {@link ResponseMatrix#MISSING}
   * @param categories how many each item has
   * @param groupOf the group of each person: those of different groups are never one pattern
   */
  static StateBlocks of(byte[][] columns, int[] categories, int[] groupOf) {
    int persons = groupOf.length;
    // A table of all states has to pay for itself: few persons, small blocks.
    int most = Math.clamp(persons / 8, 8, MOST_STATES);
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from < columns.length) {
      int states = 1;
      int to = from;
      while (to < columns.length) {
        int radix = categories[to] + (hasMissing(columns[to]) ? 1 : 0);
        if (to > from && states * radix > most) {
          break;
        }
        states *= radix;
        to++;
      }
      blocks.add(block(columns, categories, persons, from, to));
      from = to;
    }
    return collapsed(blocks, groupOf);
  }

  private static boolean hasMissing(byte[] column) {
    for (byte category : column) {
      if (category == ResponseMatrix.MISSING) {
        return true;
      }
    }
    return false;
  }

  private static Block block(byte[][] columns, int[] categories, int persons, int from, int to) {
    int[] items = new int[to - from];
    int[] radix = new int[to - from];
    boolean[] missing = new boolean[to - from];
    byte[] stateOf = new byte[persons];
    int stride = 1;
    for (int i = 0; i < items.length; i++) {
      items[i] = from + i;
      byte[] column = columns[from + i];
      missing[i] = hasMissing(column);
      radix[i] = categories[from + i] + (missing[i] ? 1 : 0);
      for (int person = 0; person < persons; person++) {
        int digit =
            column[person] == ResponseMatrix.MISSING ? categories[from + i] : column[person];
        stateOf[person] = (byte) (stateOf[person] + digit * stride);
      }
      stride *= radix[i];
    }
    return new Block(items, radix, missing, stride, stateOf);
  }

  /** Merges persons who did the same: by hash, then by looking. */
  private static StateBlocks collapsed(List<Block> blocks, int[] groupOf) {
    int persons = groupOf.length;
    int slots = Integer.highestOneBit(Math.max(8, persons)) * 4;
    int[] firstOf = new int[slots];
    Arrays.fill(firstOf, -1);
    int[] patternOf = new int[persons];
    int[] firsts = new int[persons];
    double[] weights = new double[persons];
    int patterns = 0;
    for (int person = 0; person < persons; person++) {
      int slot = (int) (hash(blocks, person, groupOf[person]) >>> 32) & (slots - 1);
      while (firstOf[slot] >= 0
          && !(groupOf[firsts[firstOf[slot]]] == groupOf[person]
              && same(blocks, firsts[firstOf[slot]], person))) {
        slot = (slot + 1) & (slots - 1);
      }
      if (firstOf[slot] < 0) {
        firstOf[slot] = patterns;
        firsts[patterns++] = person;
      }
      patternOf[person] = firstOf[slot];
      weights[firstOf[slot]]++;
    }
    int[] kept = Arrays.copyOf(firsts, patterns);
    List<Block> packed = blocks.stream().map(block -> only(block, kept)).toList();
    int[] groups = Arrays.stream(kept).map(person -> groupOf[person]).toArray();
    return new StateBlocks(packed, Arrays.copyOf(weights, patterns), patternOf, groups);
  }

  private static long hash(List<Block> blocks, int person, int group) {
    long hash = 0x9E3779B97F4A7C15L + group;
    for (Block block : blocks) {
      hash = (hash ^ block.stateOf[person]) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    return hash * 0x9E3779B97F4A7C15L;
  }

  private static boolean same(List<Block> blocks, int one, int other) {
    for (Block block : blocks) {
      if (block.stateOf[one] != block.stateOf[other]) {
        return false;
      }
    }
    return true;
  }

  private static Block only(Block block, int[] persons) {
    byte[] stateOf = new byte[persons.length];
    for (int pattern = 0; pattern < persons.length; pattern++) {
      stateOf[pattern] = block.stateOf[persons[pattern]];
    }
    return new Block(block.items, block.radix, block.missing, block.states, stateOf);
  }

  List<Block> blocks() {
    return blocks;
  }

  int patterns() {
    return weights.length;
  }

  /** How many persons a pattern stands for. */
  double weight(int pattern) {
    return weights[pattern];
  }

  /** The pattern of each person. Nobody changes it. */
  int[] patternOf() {
    return patternOf;
  }

  int persons() {
    return patternOf.length;
  }

  /** The group of the persons of a pattern. */
  int group(int pattern) {
    return groups[pattern];
  }

  /** The digit of every item in a pattern, in the order of items. */
  void digits(int pattern, int[] into) {
    for (Block block : blocks) {
      int state = Byte.toUnsignedInt(block.stateOf[pattern]);
      for (int i = 0; i < block.items.length; i++) {
        into[block.items[i]] = state % block.radix[i];
        state /= block.radix[i];
      }
    }
  }
}
