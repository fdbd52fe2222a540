// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.ItemModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of item parameters, as {@code calibrate} writes it: one row an item, in its order. */
public record ItemTable(List<Item> items) {

  public ItemTable {
    items = List.copyOf(items);
  }

  /**
   * @param name unique in the table
   * @param line of the file, from 1
   * @param model empty when the calibration could not estimate the item: all its cells are empty
   * @param errors empty when the calibration gave none
   */
  public record Item(
      String name, long line, Optional<ItemModel> model, Optional<ItemErrors> errors) {}

  /** The item of this name. */
  public Optional<Item> find(String name) {
    return items.stream().filter(item -> item.name().equals(name)).findFirst();
  }

  /**
   * Reads CSV, packed with gzip or not, with the columns {@code item}, {@code model} (1PL, 2PL,
   * 3PL, GRM or GPCM), {@code a}, {@code b}, {@code c}, {@code b1} and so on, and their standard
   * errors {@code se_a} and so on. Other columns are passed over.
   *
   * @throws dev.assay.cli.Refusal naming line and column of what is wrong
   */
  public static ItemTable read(Path file) throws IOException {
    try (InputStream plain = ResponseTable.open(file)) {
      return new ItemReader(file).read(plain);
    }
  }
}
