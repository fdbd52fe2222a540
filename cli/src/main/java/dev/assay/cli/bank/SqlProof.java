// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.sql.SqlGroup;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.sql.SqlMarking;
import dev.assay.server.itemtype.sql.SqlResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds an SQL item's own answers against all of its groups, as the grader would. */
final class SqlProof {
  private final SqlMarking marking;

  SqlProof(SqlJudge judge) {
    this.marking = new SqlMarking(judge);
  }

  Proof prove(SqlDocument item) {
    List<Finding> findings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<String> neverMissed = new TreeSet<>();
    item.groups().forEach(group -> neverMissed.add(group.marked().id()));
    try {
      right(item, "solution.sql", item.solution(), findings);
      for (Map.Entry<String, String> answer : item.accepted().entrySet()) {
        right(item, "submissions/accepted/" + answer.getKey(), answer.getValue(), findings);
      }
      for (Map.Entry<String, String> answer : item.wrong().entrySet()) {
        wrong(item, answer.getKey(), answer.getValue(), neverMissed, findings);
      }
    } catch (GradingFault fault) {
      String reason = String.valueOf(fault.getMessage());
      if (fault.getCause() == null) {
        findings.add(Finding.error("solution.sql", reason)); // the item's own fault
      } else {
        missing.add(reason);
      }
    }
    neverMissed.remove(SqlDocument.SAMPLE); // what is seen need not catch anybody
    for (String group : missing.isEmpty() ? neverMissed : Set.<String>of()) {
      findings.add(Finding.warning(place(item, group), "catches none of the wrong answers"));
    }
    int answers = 1 + item.accepted().size() + item.wrong().size();
    return new Proof(
        answers + " answers in " + item.groups().size() + " groups", findings, missing);
  }

  private void right(SqlDocument item, String where, String answer, List<Finding> findings)
      throws GradingFault {
    for (SqlGroup group : item.groups()) {
      words(marking.mark(item, group, answer))
          .ifPresent(reason ->
              findings.add(Finding.error(where, "in " + group.marked().id() + ": " + reason)));
    }
  }

  private void wrong(
      SqlDocument item, String name, String answer, Set<String> neverMissed, List<Finding> findings)
      throws GradingFault {
    boolean misses = false;
    for (SqlGroup group : item.groups()) {
      if (words(marking.mark(item, group, answer)).isPresent()) {
        misses = true;
        neverMissed.remove(group.marked().id());
      }
    }
    if (!misses) {
      findings.add(
          Finding.error("submissions/wrong_answer/" + name, "earns the marks of every group"));
    }
  }

  private static String place(SqlDocument item, String group) {
    return item.checks().containsKey(group)
        ? "checks/" + group + ".yaml"
        : item.dataSets().containsKey(group) ? "data/" + group + ".sql" : "item.yaml " + group;
  }

  /** Why marks are not earned; empty when they are. */
  private static Optional<String> words(SqlResult result) {
    return switch (result) {
      case SqlResult.Right _ -> Optional.empty();
      case SqlResult.Rows(var difference) -> Optional.of(difference.toString());
      case SqlResult.State(var query, var difference) ->
          Optional.of("state/" + query + ": " + difference);
      case SqlResult.Plan(var broken) -> Optional.of(broken);
      case SqlResult.Step(var step, var reason) -> Optional.of("step " + step + ": " + reason);
      case SqlResult.Ended(var how) -> Optional.of(words(how));
    };
  }

  private static String words(SqlAnswer answer) {
    return switch (answer) {
      case SqlAnswer.Rows _ -> "returns rows";
      case SqlAnswer.Done _ -> "is done";
      case SqlAnswer.Refused(var reason) -> reason;
      case SqlAnswer.Failed(_, var message, var line) ->
          message + (line.isPresent() ? " (line " + line.getAsInt() + ")" : "");
      case SqlAnswer.TooSlow(var limit) -> "is not done after " + limit.toSeconds() + " s";
      case SqlAnswer.TooMuchMemory _ -> "needs too much memory";
      case SqlAnswer.TooLarge(var rows, var bytes) ->
          "returns more than " + rows + " rows or " + bytes + " bytes";
    };
  }
}
