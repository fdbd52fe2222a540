// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.sql;

import dev.assay.items.sql.SqlCheck;
import dev.assay.items.sql.SqlStep;
import dev.assay.judge.sql.Duet;
import dev.assay.judge.sql.ResultTable;
import dev.assay.judge.sql.SqlAnswer;
import dev.assay.judge.sql.SqlData;
import dev.assay.judge.sql.SqlFault;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.judge.sql.SqlRights;
import dev.assay.judge.sql.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A check in which the answer meets another session. */
record SqlMeeting(SqlJudge judge, SqlRights rights, SqlData data, SqlCheck check) {
  /** Each place is a database of its own. */
  private static final int MOST_PLACES = 20;

  SqlResult mark(String answer) throws SqlFault {
    SqlAnswer alone =
        judge
            .bench(data, rights, SqlMarking.LIMITS, bench -> bench.script(answer))
            .orElseGet(SqlAnswer.TooMuchMemory::new);
    if (!SqlMarking.done(alone)) {
      return new SqlResult.Ended(alone);
    }
    Optional<SqlStep.Race> race = check.race();
    return race.isPresent() ? race(race.get(), answer) : bench(bench -> steps(bench, answer));
  }

  private SqlResult race(SqlStep.Race race, String answer) throws SqlFault {
    boolean withItself = race.against().equals(SqlStep.ANSWER);
    if (Duet.places(answer).size() > MOST_PLACES) {
      return new SqlResult.Ended(
          new SqlAnswer.Refused("The script has too many statements for what is asked."));
    }
    for (int place : Duet.places(answer)) {
      SqlResult result = bench(bench -> met(bench, race, place, answer, true));
      if (!(result instanceof SqlResult.Right)) {
        return result;
      }
    }
    for (int place : withItself ? List.<Integer>of() : Duet.places(race.against())) {
      SqlResult result = bench(bench -> met(bench, race, place, answer, false));
      if (!(result instanceof SqlResult.Right)) {
        return result;
      }
    }
    return new SqlResult.Right();
  }

  /**
   * Alone the answer was quick enough: what limits two sessions that wait for each other, and for
   * us, only ends what would never end.
   */
  private SqlResult bench(SqlJudge.Work<SqlResult> work) throws SqlFault {
    return judge
        .bench(data, rights, SqlMarking.AUTHORS, work)
        .orElseGet(() -> new SqlResult.Ended(new SqlAnswer.TooMuchMemory()));
  }

  private SqlResult met(
      Workbench bench, SqlStep.Race race, int place, String answer, boolean answerFirst) {
    boolean withItself = race.against().equals(SqlStep.ANSWER);
    String other = withItself ? answer : race.against();
    Duet.Voice otherVoice = withItself ? Duet.Voice.CANDIDATE : Duet.Voice.AUTHOR;
    try (Duet duet = bench.duet()) {
      duet.open(Duet.Part.A, answerFirst ? Duet.Voice.CANDIDATE : otherVoice, race.repeats());
      duet.open(Duet.Part.B, answerFirst ? otherVoice : Duet.Voice.CANDIDATE, race.repeats());
      duet.meet(answerFirst ? answer : other, place, answerFirst ? other : answer);
      for (Duet.Part part : Duet.Part.values()) {
        Optional<String> failure = duet.failure(part);
        if (failure.isPresent() && race.mayFail().stream().noneMatch(failure.get()::startsWith)) {
          return new SqlResult.Step(
              1, "session " + part + " fails with " + failure.get() + " at place " + place);
        }
      }
    }
    return queries(bench, " when they meet at place " + place);
  }

  private SqlResult steps(Workbench bench, String answer) {
    try (Duet duet = bench.duet()) {
      for (int i = 0; i < check.steps().size(); i++) {
        if (check.steps().get(i) instanceof SqlStep.Play play) {
          boolean candidates = play.sql().equals(SqlStep.ANSWER);
          String came =
              play(
                  duet,
                  play,
                  candidates ? answer : play.sql(),
                  answers(play.session()) ? Duet.Voice.CANDIDATE : Duet.Voice.AUTHOR);
          Optional<String> wrong = SqlSteps.otherwise(play.expect(), came);
          if (wrong.isPresent()) {
            return new SqlResult.Step(i + 1, wrong.get());
          }
        }
      }
      duet.settle();
    }
    return queries(bench, "");
  }

  /** Whether it is the session in which the answer is played. */
  private boolean answers(String session) {
    return check.steps().stream()
        .anyMatch(step ->
            step instanceof SqlStep.Play play
                && play.session().equals(session)
                && play.sql().equals(SqlStep.ANSWER));
  }

  /** How statements in one session came out: ok, waits, or SQLSTATE. */
  static String play(Duet duet, SqlStep.Play play, String sql, Duet.Voice voice) {
    Duet.Part part = Duet.Part.valueOf(play.session().toUpperCase(Locale.ROOT));
    duet.open(part, voice, 0);
    return duet.play(part, sql) ? SqlStep.WAITS : duet.failure(part).orElse(SqlStep.OK);
  }

  private SqlResult queries(Workbench bench, String when) {
    for (int i = 0; i < check.steps().size(); i++) {
      if (check.steps().get(i) instanceof SqlStep.Query(var sql, var gives)) {
        SqlAnswer answer = bench.query(sql);
        Optional<String> wrong =
            answer instanceof SqlAnswer.Rows(ResultTable table, _)
                ? rows(gives.orElse(List.of()), table)
                : Optional.of("the query does not run: " + answer);
        if (wrong.isPresent()) {
          return new SqlResult.Step(i + 1, wrong.get() + when);
        }
      }
    }
    return new SqlResult.Right();
  }

  /** How a result differs from rows as an author writes them. */
  static Optional<String> rows(List<String> expected, ResultTable table) {
    List<String> actual =
        table.rows().stream()
            .map(row ->
                row.stream()
                    .map(value -> value == null ? "" : value)
                    .reduce((a, b) -> a + "|" + b)
                    .orElse(""))
            .toList();
    return actual.equals(expected)
        ? Optional.empty()
        : Optional.of("gives " + actual + " in place of " + expected);
  }
}
