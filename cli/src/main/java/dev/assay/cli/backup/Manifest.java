// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, written into it last, so that a file with a manifest is complete.
 *
 * @param format the version of this layout
 * @param assay the version of the program that wrote it
 * @param schema the version of the database schema
 */
record Manifest(
    int format,
    String assay,
    Instant created,
    String schema,
    List<Table> tables,
    List<Sequence> sequences,
    List<File> files) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** One table's rows, as PostgreSQL's COPY writes them in text form. */
  record Table(String name, List<String> columns, long rows, String sha256) {

    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  /** Where a sequence stands. */
  record Sequence(String name, long value) {}

  /** A file of the data folder, by its path there. */
  record File(String path, String sha256) {

    String entry() {
      return "files/" + path;
    }
  }
}
