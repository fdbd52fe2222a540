// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The result of a run, ready to be shown. Public for its template alone. */
public record CodeRun(Optional<String> compileMessage, List<Problem> problems, List<Case> cases) {

  /** What the compiler says about a line. */
  public record Problem(int line, String message) {}

  /**
   * @param own whether it ran on the candidate's own input
   * @param differs by line of the output, whether it is not as expected
   */
  public record Case(
      String verdict,
      long timeMillis,
      String megabytes,
      int exit,
      boolean own,
      String input,
      String expected,
      List<Line> output,
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

  /** A line of output, and whether it differs from the expected one. */
  public record Line(String text, boolean differs) {}

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

  private static Case shown(JsonNode one) {
    boolean own = !one.path("expected").isString();
    String expected = one.path("expected").asString("");
    String output = one.path("output").asString("");
    String verdict = one.path("verdict").asString("JE");
    return new Case(
        own && verdict.equals("AC") ? "ran" : verdict,
        one.path("timeMs").asLong(0),
        String.valueOf(Math.ceilDiv(one.path("memoryKb").asLong(0), 1024)),
        one.path("exit").asInt(0),
        own,
        one.path("input").asString(""),
        expected,
        verdict.equals("WA") ? compared(output, expected) : plain(output),
        one.path("error").asString(""),
        Optional.of(one.path("called"))
            .filter(JsonNode::isObject)
            .map(called ->
                new Called(called.path("console").asString(""), called.path("note").asString(""))),
        one.path("cut").asBoolean(false),
        Near.of(one.path("near")));
  }

  private static List<Line> plain(String output) {
    return output.isEmpty()
        ? List.of()
        : output.stripTrailing().lines().map(line -> new Line(line, false)).toList();
  }

  /** Line by line, as far as either goes; space at line ends does not count. */
  private static List<Line> compared(String output, String expected) {
    List<String> got = output.stripTrailing().lines().toList();
    List<String> wanted = expected.stripTrailing().lines().toList();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(got.size(), wanted.size()); i++) {
      String line = i < got.size() ? got.get(i) : "";
      boolean same =
          i < got.size()
              && i < wanted.size()
              && line.stripTrailing().equals(wanted.get(i).stripTrailing());
      lines.add(new Line(line, !same));
    }
    return lines;
  }
}
