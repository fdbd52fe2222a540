// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.Findings;
import dev.assay.items.ManifestReader;
import dev.assay.items.sql.SqlDocument.Answer;
import dev.assay.items.sql.SqlGroup.Asks;
import java.util.Set;
import java.util.TreeSet;

/** What can be said of an SQL item without running it. */
record SqlLint(SqlDocument item, Findings findings) {
  private static final String GROUPS = ManifestReader.FILE + " sql.groups";

  void all() {
    data();
    if (item.answer() == Answer.SCRIPT) {
      script();
    } else {
      query();
    }
    submissions();
  }

  private void data() {
    Set<String> used = new TreeSet<>();
    for (SqlGroup group : item.groups()) {
      switch (group.asks()) {
        case Asks.Data(var name) -> used(name, GROUPS, used);
        case Asks.Plan(var name, _) -> used(name, GROUPS, used);
        case Asks.Check(var name) -> check(name, used);
      }
    }
    for (String dataSet : item.dataSets().keySet()) {
      if (!used.contains(dataSet)) {
        findings.error(GROUPS, "say nothing about data/" + dataSet + ".sql");
      }
    }
    if (!item.dataSets().containsKey(SqlDocument.SAMPLE)) {
      findings.error("data/sample.sql", "is missing: candidates query it");
    }
    if (item.dataSets().size() < 2) {
      findings.error("data", "has no hidden data set: hard-coded answers would pass");
    }
  }

  private void used(String dataSet, String where, Set<String> used) {
    used.add(dataSet);
    if (!item.dataSets().containsKey(dataSet)) {
      findings.error(where, "data/" + dataSet + ".sql is not there");
    }
  }

  private void check(String name, Set<String> used) {
    SqlCheck check = item.checks().get(name);
    if (check == null) {
      findings.error(GROUPS, "checks/" + name + ".yaml is not there or not readable");
    } else {
      used(check.dataSet(), "checks/" + name + ".yaml data", used);
    }
  }

  private void query() {
    if (!item.owns().isEmpty() || !item.writes().isEmpty()) {
      findings.error(ManifestReader.FILE + " sql.owns", "is for scripts: a query only reads");
    }
    if (!item.state().isEmpty() || !item.checks().isEmpty()) {
      findings.error(
          item.state().isEmpty() ? "checks" : "state", "is for items with `answer: script`");
    }
  }

  private void script() {
    if (item.owns().isEmpty() && item.writes().isEmpty()) {
      findings.error(
          ManifestReader.FILE + " sql.owns", "and sql.writes are missing: a script may do nothing");
    }
    boolean byState = item.groups().stream().anyMatch(group -> group.asks() instanceof Asks.Data);
    if (byState && item.state().isEmpty()) {
      findings.error("state", "has no query: what is left of a script is not looked at");
    }
    if (item.groups().stream().anyMatch(group -> group.asks() instanceof Asks.Plan)) {
      findings.error(GROUPS, "have a plan, but a script has none: use `explain` in a check");
    }
    Set<String> named = new TreeSet<>(item.checks().keySet());
    for (SqlGroup group : item.groups()) {
      if (group.asks() instanceof Asks.Check(var name)) {
        named.remove(name);
      }
    }
    for (String unused : named) {
      findings.error(GROUPS, "say nothing about checks/" + unused + ".yaml");
    }
  }

  private void submissions() {
    if (item.accepted().isEmpty()) {
      findings.warning("submissions/accepted", "is empty: try another shape of correct answer");
    }
    if (item.wrong().isEmpty()) {
      findings.error("submissions/wrong_answer", "is empty: name the mistakes the data catches");
    }
  }
}
