// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A subject in each language: half of a number, rounded up, refusing numbers below zero; two
 * correct versions, and one faulty version for each half of that sentence.
 */
enum Halves {
  PYTHON(
      Framework.PYTEST,
      "halves.py",
      """
      def half(n):
          if n < 0:
              raise ValueError('below zero')
          return (n + 1) // 2
      """,
      """
      def half(n):
          if not n >= 0:
              raise ValueError(f'{n} is below zero')
          return n // 2 + n % 2
      """,
      "(n + 1) // 2",
      "n // 2",
      "if n < 0",
      "if n < -9"),
  JAVASCRIPT(
      Framework.NODE_TEST,
      "halves.mjs",
      """
      export function half(n) {
        if (n < 0) throw new RangeError('below zero');
        return Math.ceil(n / 2);
      }
      """,
      """
      export const half = n => {
        if (!(n >= 0)) throw new RangeError(`${n} is below zero`);
        return (n + n % 2) / 2;
      };
      """,
      "Math.ceil",
      "Math.floor",
      "n < 0",
      "n < -9"),
  JAVA(
      Framework.JUNIT,
      "src/main/java/num/Halves.java",
      """
      package num;
      public class Halves {
        public static int half(int n) {
          if (n < 0) throw new IllegalArgumentException("below zero");
          return (n + 1) / 2;
        }
      }
      """,
      """
      package num;
      public class Halves {
        public static int half(int n) {
          if (!(n >= 0)) throw new IllegalArgumentException(n + " is below zero");
          return n / 2 + n % 2;
        }
      }
      """,
      "(n + 1) / 2",
      "n / 2",
      "n < 0",
      "n < -9");

  private final Subject subject;
  private final String file;
  private final String straight;

  Halves(
      Framework framework,
      String file,
      String straight,
      String other,
      String up,
      String down,
      String check,
      String late) {
    this.file = file;
    this.straight = straight;
    Version sample = version(file, "straight", straight);
    this.subject =
        new Subject(
            framework,
            sample,
            List.of(sample, version(file, "other", other)),
            List.of(
                version(file, "down", straight.replace(up, down)),
                version(file, "negative", straight.replace(check, late))),
            1,
            List.of(),
            Duration.ofSeconds(10),
            256L << 20);
  }

  /** The same versions for suites that are to show what is wrong with the first faulty one. */
  Subject demonstrating(int runs) {
    return new Subject(
        subject.framework(),
        subject.faulty().getFirst(),
        subject.correct(),
        subject.faulty(),
        runs,
        subject.services(),
        subject.time(),
        subject.memoryBytes());
  }

  private static Version version(String file, String name, String text) {
    return Version.of(name, Map.of(file, text.getBytes(UTF_8)));
  }

  Subject subject() {
    return subject;
  }

  /** The sample's source, which candidates may know. */
  String source() {
    return straight;
  }

  /** A suite of one file, by the ordinary name. */
  Map<String, byte[]> suite(String text) {
    String path =
        switch (this) {
          case PYTHON -> "tests/test_halves.py";
          case JAVASCRIPT -> "halves.test.mjs";
          case JAVA -> "src/test/java/num/HalvesTest.java";
        };
    Map<String, byte[]> files = new TreeMap<>(Map.of(file, "mine".getBytes(UTF_8)));
    files.remove(file);
    files.put(path, text.getBytes(UTF_8));
    return files;
  }
}
