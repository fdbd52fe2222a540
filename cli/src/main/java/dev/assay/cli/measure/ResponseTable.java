// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file of responses: one row a person, one column an item.
 *
 * @param items the columns' names
 * @param ids the persons' names, when the file has a first column {@code id}
 * @param groups the names of the persons' groups, when a column was asked for
 */
public record ResponseTable(
    List<String> items,
    Optional<List<String>> ids,
    Optional<List<String>> groups,
    ResponseMatrix responses) {
  private static final int BUFFER = 1 << 16;

  public ResponseTable {
    items = List.copyOf(items);
  }

  /** The person's name, or the number of the row, from 1. */
  public String id(int person) {
    return ids.map(all -> all.get(person)).orElseGet(() -> Integer.toString(person + 1));
  }

  /**
   * Reads CSV, packed with gzip or not: a header of item names, optionally {@code id} first; then
   * whole numbers from 0, empty or {@code NA} where an item was not given.
   *
   * @throws dev.assay.cli.Refusal naming line and column of what is wrong
   */
  public static ResponseTable read(Path file) throws IOException {
    return read(file, Optional.empty());
  }

  /** Reads a table of which one column is no item but names the group of each person. */
  public static ResponseTable read(Path file, Optional<String> groupColumn) throws IOException {
    try (InputStream plain = open(file)) {
      return new ResponseReader(file, groupColumn).read(plain);
    }
  }

  /** The content of a file that may be packed with gzip, unpacked. */
  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in, BUFFER) : in;
  }
}
