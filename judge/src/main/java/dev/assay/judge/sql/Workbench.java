// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import dev.assay.judge.sql.SqlDatabases.Desk;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fresh copy of an item's tables for one answer. Scripts run as the candidate's role. What they
 * left is looked at in another session, as another role, which an answer can neither prepare nor
 * deceive: every look is a session of its own; names are found in {@code pg_catalog} alone, so that
 * tables are written {@code public.booking} and no function, operator or view of the answer's
 * stands in for PostgreSQL's; row-level policies do not hide rows from it; and it can do nothing
 * but read and change the rows of this copy, should a trigger of the answer's run in its name. Not
 * thread-safe.
 */
public final class Workbench {
  private static final String EXPLAIN = "explain (analyze, buffers off) ";

  private final SqlSession session;
  private final Desk desk;

  Workbench(SqlSession session, Desk desk) {
    this.session = session;
    this.desk = desk;
  }

  /**
   * Runs a candidate's script, statement by statement, each committed unless the script says
   * otherwise, up to the first that fails.
   *
   * @return what the last query among them returned, or that all is done
   */
  public SqlAnswer script(String text) throws SqlFault {
    return script(text, "");
  }

  /** Runs all but the last statement, and tells how the last is run. */
  public SqlAnswer explain(String text) throws SqlFault {
    return script(text, EXPLAIN);
  }

  private SqlAnswer script(String text, String beforeLast) throws SqlFault {
    Optional<String> refusal = Statements.refusal(text);
    if (refusal.isPresent()) {
      return new SqlAnswer.Refused(refusal.get());
    }
    List<Statements.Part> parts = new ArrayList<>(Statements.of(text));
    Statements.Part last = parts.removeLast();
    parts.add(new Statements.Part(beforeLast + last.sql(), last.line()));
    SqlAnswer answer = session.script(desk.candidate(), parts);
    show();
    return answer;
  }

  /** What a query of the author's returns now. */
  public SqlAnswer query(String sql) {
    return session.query(desk.checker(), sql);
  }

  /** Whether statements of the author's are taken; they are undone afterwards. */
  public SqlAnswer probe(String sql) {
    return session.probe(desk.checker(), sql);
  }

  /** How a query of the author's is run now: {@link QueryPlan} reads the answer. */
  public SqlAnswer plan(String sql) {
    session.script(desk.checker(), List.of(new Statements.Part("analyze", 1)));
    return session.query(desk.checker(), QueryPlan.EXPLAIN + sql);
  }

  /** Two sessions at the same time. */
  public Duet duet() {
    return new Duet(session, desk);
  }

  /** The checker may look at what is there from now on. */
  private void show() throws SqlFault {
    try {
      session.databases().show(desk);
    } catch (SQLException e) {
      if (Failures.lost(e)) {
        throw new ClusterLost(e);
      }
      throw new SqlFault("what a script left could not be looked at", e);
    }
  }
}
