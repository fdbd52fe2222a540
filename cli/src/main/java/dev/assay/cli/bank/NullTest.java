// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import java.util.Map;

/** Tests that know nothing of any program, in each language that candidates write tests in. */
enum NullTest {
  FAILS_ALWAYS(
      "a test that fails always",
      "throw new AssertionError();",
      "raise AssertionError",
      "throw new Error('always');"),
  /** Nine times in ten: to pass by luck wherever it must takes a millionth at most. */
  FAILS_BY_CHANCE(
      "a test that fails by chance",
      "if (Math.random() < 0.9) throw new AssertionError();",
      "import random; assert random.random() > 0.9",
      "if (Math.random() < 0.9) throw new Error('by chance');");

  private final String title;
  private final String java;
  private final String python;
  private final String javascript;

  NullTest(String title, String java, String python, String javascript) {
    this.title = title;
    this.java = java;
    this.python = python;
    this.javascript = javascript;
  }

  String title() {
    return title;
  }

  Map<String, String> files(String language) {
    return switch (language) {
      case "java" ->
          Map.of(
              "NullTest.java",
              "class NullTest { @org.junit.jupiter.api.Test void test() { " + java + " } }\n");
      case "python" -> Map.of("test_null.py", "def test_null():\n    pass\n    " + python + "\n");
      case "javascript" ->
          Map.of(
              "null.test.mjs",
              "import { test } from 'node:test';\ntest('null', () => { " + javascript + " });\n");
      default -> throw new IllegalArgumentException("no tests in " + language);
    };
  }
}
