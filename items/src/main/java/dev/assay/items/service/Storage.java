// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;

/**
 * What a service keeps its data in.
 *
 * @param schema DDL; candidates see it
 * @param seed rows for grading, hidden; {@code ${canary}} in it is a word of each preparation
 * @param sample rows for a candidate's own runs; the seed's place is taken by it
 */
public record Storage(Kind kind, String schema, String seed, String sample) {

  /** What it is. */
  public enum Kind {
    /** Memory and files of its own. */
    NONE,
    /** A file, made before it starts. */
    SQLITE,
    /** A PostgreSQL 18, beside it. */
    POSTGRESQL
  }

  static Storage read(YamlFields fields, ItemFiles item, Findings findings) {
    Kind kind =
        fields.has("database") ? fields.oneOf("database", Kind.class, Kind.NONE) : Kind.NONE;
    Storage storage =
        new Storage(
            kind,
            item.text("schema.sql").orElse(""),
            item.text("seed.sql").orElse(""),
            item.text("sample.sql").orElse(""));
    if (kind != Kind.NONE && storage.schema().isBlank()) {
      findings.error("schema.sql", "is missing or empty, but service.yaml has a database");
    }
    if (kind == Kind.NONE && !(storage.schema() + storage.seed() + storage.sample()).isBlank()) {
      findings.error(fields.where("database"), "is none, but there is a schema.sql or rows for it");
    }
    return storage;
  }

  /** Schema and rows, as one script. */
  public String script(boolean forGrading) {
    return schema + "\n" + (forGrading ? seed : sample);
  }
}
