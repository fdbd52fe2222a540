// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The result of a run, ready to be shown. Public for its template alone. */
public record CodeRun(Optional<String> compileMessage, List<Problem> problems, List<Case> cases) {

  /** What the compiler says about a line. */
  public record Problem(int line, String message) {}

  /**
   * @param own whether it ran on the candidate's own input
   * @param rows output and expected output side by side; empty where that would say nothing
   */
  public record Case(
      String verdict,
      long timeMillis,
      String megabytes,
      int exit,
      boolean own,
      String input,
      String expected,
      String output,
      List<Row> rows,
      String error,
      Optional<Called> called,
      boolean cut,
      Optional<Near> near) {}

  /** A case that was run again because its time was close to the limit; the fastest counts. */
  public record Near(int runs, long fastestMillis, long slowestMillis) {
    static Optional<Near> of(JsonNode near) {
      return near.isObject()
          ? Optional.of(
              new Near(
                  near.path("runs").asInt(1),
                  near.path("fastestMs").asLong(0),
                  near.path("slowestMs").asLong(0)))
          : Optional.empty();
    }
  }

  /** About a function that was called: what it printed itself, and why it is not right. */
  public record Called(String console, String note) {}

  /** A line of both sides, counted from 1. */
  public record Row(int line, boolean same, String expected, String got) {}

  public static CodeRun of(JsonNode result) {
    JsonNode compile = result.path("compile");
    return new CodeRun(
        compile.isObject() ? Optional.of(compile.path("message").asString("")) : Optional.empty(),
        compile
            .path("lines")
            .valueStream()
            .map(line -> new Problem(line.path("line").asInt(1), line.path("message").asString("")))
            .toList(),
        result.path("cases").valueStream().map(CodeRun::shown).toList());
  }

  /** The cases of a group of hidden tests that failed and may be seen. */
  public static List<Case> failed(JsonNode group) {
    return group.path("failed").valueStream().map(CodeRun::shown).toList();
  }

  /** How many samples are right. */
  public long right() {
    return cases.stream().filter(one -> one.verdict().equals("AC")).count();
  }

  /** The place of the first sample that is not right; -1 when there is none. */
  public int firstFailure() {
    return IntStream.range(0, cases.size())
        .filter(i -> !cases.get(i).verdict().equals("AC"))
        .findFirst()
        .orElse(-1);
  }

  private static Case shown(JsonNode one) {
    boolean own = !one.path("expected").isString();
    String expected = one.path("expected").asString("");
    String verdict = one.path("verdict").asString("JE");
    return new Case(
        own && verdict.equals("AC") ? "ran" : verdict,
        one.path("timeMs").asLong(0),
        String.valueOf(Math.ceilDiv(one.path("memoryKb").asLong(0), 1024)),
        one.path("exit").asInt(0),
        own,
        one.path("input").asString(""),
        expected,
        one.path("output").asString(""),
        one.path("rows").valueStream().map(CodeRun::row).toList(),
        one.path("error").asString(""),
        Optional.of(one.path("called"))
            .filter(JsonNode::isObject)
            .map(called ->
                new Called(called.path("console").asString(""), called.path("note").asString(""))),
        one.path("cut").asBoolean(false),
        Near.of(one.path("near")));
  }

  private static Row row(JsonNode row) {
    return new Row(
        row.path("line").asInt(1),
        row.path("same").asBoolean(false),
        row.path("expected").asString(""),
        row.path("got").asString(""));
  }
}
