// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the statements that PostgreSQL executes for a short list and for a long one: a service
 * that asks once more for each element is found by the difference. The count is the database's own,
 * in its memory, where the service's role has no say.
 */
final class QueryCount implements Check {
  private static final String CALLS =
      "select coalesce(sum(s.calls), 0) from keeper.pg_stat_statements s"
          + " join pg_roles r on r.oid = s.userid where r.rolname <> current_user";
  private static final String FORGOTTEN = "select dealloc from keeper.pg_stat_statements_info";

  @Override
  public String run(Bench bench) throws SQLException {
    Service service = bench.person().service();
    RequestLine few = bench.line("few");
    RequestLine many = bench.line("many");
    int more = bench.number("more", 2);
    int sizes = size(bench, few, service);
    int size = size(bench, many, service);
    Prerequisite.that(
        size >= sizes + 5,
        "the long list has %d elements, the short one %d".formatted(size, sizes));
    try (Connection database = bench.surroundings().database();
        Statement statement = database.createStatement()) {
      long forgotten = number(statement, FORGOTTEN);
      long brief = calls(statement, few, service);
      long wide = calls(statement, many, service);
      if (number(statement, FORGOTTEN) > forgotten) {
        throw new AssertionError("the lists take more kinds of statements than can be counted");
      }
      Prerequisite.that(brief > 0, "the list is answered without the database");
      if (wide > brief + more) {
        throw new AssertionError(
            "a list of %d takes %d statements, one of %d takes %d"
                .formatted(sizes, brief, size, wide));
      }
      return "a list of %d takes %d statements, one of %d takes %d"
          .formatted(sizes, brief, size, wide);
    }
  }

  private static int size(Bench bench, RequestLine line, Service service) {
    int[] size = {0};
    Prerequisite.works(
        () -> size[0] = line.to(service).expect(200).list(bench.optional("in").orElse("")).size(),
        "the list");
    return size[0];
  }

  private static long calls(Statement statement, RequestLine line, Service service)
      throws SQLException {
    long before = number(statement, CALLS);
    Prerequisite.works(line.to(service), "the list");
    return number(statement, CALLS) - before;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
