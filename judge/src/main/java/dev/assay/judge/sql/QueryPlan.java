// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How PostgreSQL ran a query, from EXPLAIN ANALYZE.
 *
 * @param reads every step that reads a table
 * @param pages pages of tables and indexes that the query looked at, each time counted
 */
public record QueryPlan(List<Read> reads, long pages) {
  static final String EXPLAIN =
      "explain (analyze, buffers, timing off, summary off, costs off, format yaml) ";

  public QueryPlan {
    reads = List.copyOf(reads);
  }

  /**
   * One step that reads a table.
   *
   * @param step PostgreSQL's name: Seq Scan, Index Scan, Index Only Scan, Bitmap Heap Scan
   * @param rows fetched, those that a filter threw away included, over all loops
   */
  public record Read(String table, String step, double rows) {
    public boolean wholeTable() {
      return step.equals("Seq Scan");
    }

    public boolean byIndex() {
      return step.startsWith("Index") || step.startsWith("Bitmap");
    }
  }

  /** The plan in the answer to {@link SqlJudge#plan} or {@link Workbench#plan}, if it is one. */
  public static Optional<QueryPlan> of(SqlAnswer answer) {
    if (!(answer instanceof SqlAnswer.Rows(var table, _)) || table.rows().isEmpty()) {
      return Optional.empty();
    }
    String yaml = String.valueOf(table.rows().getFirst().getFirst());
    try {
      Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      if (read instanceof List<?> list
          && list.getFirst() instanceof Map<?, ?> query
          && query.get("Plan") instanceof Map<?, ?> root) {
        List<Read> reads = new ArrayList<>();
        gather(root, reads);
        long pages =
            (long) (number(root, "Shared Hit Blocks") + number(root, "Shared Read Blocks"));
        return Optional.of(new QueryPlan(reads, pages));
      }
    } catch (YamlEngineException | StackOverflowError tooDeep) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Rows that were fetched from tables. */
  public double rows() {
    return reads.stream().mapToDouble(Read::rows).sum();
  }

  private static void gather(Map<?, ?> node, List<Read> into) {
    if (node.get("Relation Name") instanceof String table) {
      double once =
          number(node, "Actual Rows")
              + number(node, "Rows Removed by Filter")
              + number(node, "Rows Removed by Join Filter")
              + number(node, "Rows Removed by Index Recheck");
      String step = String.valueOf(node.get("Node Type"));
      into.add(new Read(table, step, once * number(node, "Actual Loops")));
    }
    if (node.get("Plans") instanceof List<?> below) {
      for (Object child : below) {
        if (child instanceof Map<?, ?> step) {
          gather(step, into);
        }
      }
    }
  }

  private static double number(Map<?, ?> node, String field) {
    return node.get(field) instanceof Number number ? number.doubleValue() : 0;
  }
}
