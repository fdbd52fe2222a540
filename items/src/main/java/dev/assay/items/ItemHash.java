// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.regex.Pattern;

/**
 * The identity of an item version: SHA-256 over its sorted relative paths and bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ItemHash(String hex) implements Comparable<ItemHash> {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public ItemHash {
    if (!SHA_256.matcher(hex).matches()) {
      throw new IllegalArgumentException("not an item hash: " + hex);
    }
  }

  @Override
  public int compareTo(ItemHash other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
