// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.Markdown;
import dev.assay.items.MarkedGroup;
import dev.assay.items.YamlFields;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** SQL items: a schema, data sets and queries, each a file. */
public final class SqlType implements ItemType<SqlDocument> {
  private static final String SUFFIX = ".sql";

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
            sql.map(fields -> fields.flag("ordered", false)).orElse(false),
            sql.map(fields -> fields.oneOf("columns", Columns.class, Columns.NAMES))
                .orElse(Columns.NAMES)
                .equals(Columns.NAMES),
            scripts(files.below("data"), true),
            sql.map(fields -> MarkedGroup.read(fields, "data", false, findings))
                .orElse(java.util.List.of()),
            required("solution.sql", files, findings),
            scripts(files.below("submissions/accepted"), false),
            scripts(files.below("submissions/wrong_answer"), false));
    sql.ifPresent(fields -> fields.refuseUnknown(Set.of()));
    lint(document, findings);
    return document;
  }

  @Override
  public SqlView view(SqlDocument document, long seed) {
    return new SqlView(
        Markdown.toHtml(document.statement()),
        document.schema(),
        document.ordered(),
        document.groups().stream()
            .map(group -> new SqlView.Group(group.name(), group.marks()))
            .toList());
  }

  private static String required(String path, ItemFiles files, Findings findings) {
    String text = files.text(path).orElse("");
    if (text.isBlank()) {
      findings.error(path, "is missing or empty");
    }
    return text;
  }

  private static SortedMap<String, String> scripts(ItemFiles folder, boolean withoutSuffix) {
    SortedMap<String, String> scripts = new TreeMap<>();
    for (String path : folder.all().keySet()) {
      if (path.endsWith(SUFFIX)) {
        int end = path.length() - (withoutSuffix ? SUFFIX.length() : 0);
        scripts.put(path.substring(0, end), folder.text(path).orElse(""));
      }
    }
    return scripts;
  }

  private static void lint(SqlDocument item, Findings findings) {
    Set<String> marked = new java.util.TreeSet<>();
    for (MarkedGroup group : item.groups()) {
      marked.add(group.id());
      if (!item.dataSets().containsKey(group.id())) {
        findings.error(
            ManifestReader.FILE + " sql.groups", "data/" + group.id() + ".sql is not there");
      }
    }
    for (String dataSet : item.dataSets().keySet()) {
      if (!marked.contains(dataSet)) {
        findings.error(
            ManifestReader.FILE + " sql.groups", "say nothing about data/" + dataSet + ".sql");
      }
    }
    if (!item.dataSets().containsKey(SqlDocument.SAMPLE)) {
      findings.error("data/sample.sql", "is missing: candidates query it");
    }
    if (item.dataSets().size() < 2) {
      findings.error("data", "has no hidden data set: hard-coded answers would pass");
    }
    if (item.accepted().isEmpty()) {
      findings.warning("submissions/accepted", "is empty: try another shape of correct query");
    }
    if (item.wrong().isEmpty()) {
      findings.error("submissions/wrong_answer", "is empty: name the mistakes the data catches");
    }
  }
}
