// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.Markdown;
import dev.assay.items.YamlFields;
import dev.assay.items.sql.SqlDocument.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** SQL items: a schema, data sets and queries or scripts, each a file. */
public final class SqlType implements ItemType<SqlDocument> {

  private enum Columns {
    NAMES,
    POSITIONS
  }

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public Set<String> fields() {
    return Set.of("sql");
  }

  @Override
  public SqlDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    Optional<YamlFields> sql =
        YamlFields.parse(ManifestReader.FILE, files.text(ManifestReader.FILE).orElse(""), findings)
            .flatMap(fields -> fields.mapping("sql"));
    if (sql.isEmpty()) {
      findings.error(ManifestReader.FILE + " sql", "is missing: it holds data sets and marks");
    }
    SqlDocument document =
        new SqlDocument(
            manifest,
            required("statement.md", files, findings),
            required("schema.sql", files, findings),
            choice(sql, "answer", Answer.class, Answer.QUERY),
            sql.map(fields -> fields.flag("ordered", false)).orElse(false),
            choice(sql, "columns", Columns.class, Columns.NAMES) == Columns.NAMES,
            sql.map(fields -> fields.texts("owns")).orElse(List.of()),
            sql.map(fields -> fields.texts("writes")).orElse(List.of()),
            texts(files.below("data"), true),
            texts(files.below("state"), false),
            checks(files.below("checks"), findings),
            sql.map(fields -> SqlGroup.read(fields, findings)).orElse(List.of()),
            required("solution.sql", files, findings),
            texts(files.below("submissions/accepted"), false),
            texts(files.below("submissions/wrong_answer"), false));
    sql.ifPresent(fields -> fields.refuseUnknown(Set.of()));
    new SqlLint(document, findings).all();
    return document;
  }

  @Override
  public SqlView view(SqlDocument document, long seed) {
    return new SqlView(
        Markdown.toHtml(document.statement()),
        document.schema(),
        document.answer(),
        document.ordered(),
        document.marks().stream()
            .map(group -> new SqlView.Group(group.name(), group.marks()))
            .toList());
  }

  private static <E extends Enum<E>> E choice(
      Optional<YamlFields> sql, String field, Class<E> names, E otherwise) {
    return sql.filter(fields -> fields.has(field))
        .map(fields -> fields.oneOf(field, names, otherwise))
        .orElse(otherwise);
  }

  private static String required(String path, ItemFiles files, Findings findings) {
    String text = files.text(path).orElse("");
    if (text.isBlank()) {
      findings.error(path, "is missing or empty");
    }
    return text;
  }

  private static SortedMap<String, String> texts(ItemFiles folder, boolean withoutSuffix) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String path : folder.all().keySet()) {
      if (path.endsWith(".sql")) {
        String name = withoutSuffix ? without(".sql", path) : path;
        texts.put(name, folder.text(path).orElse(""));
      }
    }
    return texts;
  }

  private static SortedMap<String, SqlCheck> checks(ItemFiles folder, Findings findings) {
    SortedMap<String, SqlCheck> checks = new TreeMap<>();
    for (String path : folder.all().keySet()) {
      if (path.endsWith(".yaml")) {
        SqlCheck.read("checks/" + path, folder.text(path).orElse(""), findings)
            .ifPresent(check -> checks.put(without(".yaml", path), check));
      }
    }
    return checks;
  }

  private static String without(String suffix, String path) {
    return path.substring(0, path.length() - suffix.length());
  }
}
