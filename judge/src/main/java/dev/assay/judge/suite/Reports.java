// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.judge.suite.TestResult.Outcome;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what a suite's process reports: a line a test, {@code end} the last one. The process is the
 * candidate's, so whatever it says is read within bounds and believed in nothing but being said.
 *
 * @param tests what it told of tests
 * @param complete whether it said that it came to its end
 */
record Reports(List<TestResult> tests, boolean complete) {
  private static final int MOST_TESTS = 1_000;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_MESSAGE = 2_000;

  static Reports read(byte[] report, Set<String> files) {
    List<TestResult> tests = new ArrayList<>();
    boolean complete = false;
    for (String line : (Iterable<String>) new String(report, UTF_8).lines()::iterator) {
      if (line.equals("end")) {
        complete = true;
      } else if (tests.size() < MOST_TESTS) {
        test(line, files, tests);
      }
    }
    return new Reports(List.copyOf(tests), complete);
  }

  /** What a compiler reports, in the same form: lines that begin with {@code problem}. */
  static List<TestResult> problems(byte[] report, Set<String> files) {
    List<TestResult> problems = new ArrayList<>();
    new String(report, UTF_8)
        .lines()
        .filter(line -> line.startsWith("problem\t"))
        .limit(MOST_TESTS)
        .forEach(line -> {
          String[] fields = line.split("\t", -1);
          if (fields.length == 4) {
            problems.add(
                new TestResult(
                    "",
                    Outcome.FAILED,
                    known(fields[1], files),
                    number(fields[2]),
                    text(fields[3], LONGEST_MESSAGE)));
          }
        });
    return problems;
  }

  private static void test(String line, Set<String> files, List<TestResult> tests) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 5) {
      return;
    }
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().toLowerCase(Locale.ROOT).equals(fields[0])) {
        tests.add(
            new TestResult(
                text(fields[3], LONGEST_NAME),
                outcome,
                known(fields[1], files),
                number(fields[2]),
                text(fields[4], LONGEST_MESSAGE)));
      }
    }
  }

  /** The path of a file of the suite by itself or by its end; empty for any other. */
  private static String known(String file, Set<String> files) {
    return files.stream()
        .filter(path -> path.equals(file) || !file.isEmpty() && path.endsWith("/" + file))
        .findFirst()
        .orElse("");
  }

  private static int number(String field) {
    return field.matches("[0-9]{1,6}") ? Integer.parseInt(field) : 0;
  }

  private static String text(String field, int longest) {
    try {
      String text = new String(Base64.getDecoder().decode(field), UTF_8).strip();
      return text.length() <= longest ? text : text.substring(0, longest) + "…";
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
