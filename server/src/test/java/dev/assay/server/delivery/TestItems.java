// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemFiles;
import dev.assay.server.TestSittings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Items of every type with marks in all that a candidate may not see: {@code HIDDEN}. */
final class TestItems {
  private static final String COMMON =
      """
      title: HIDDEN title of %s
      skill: backend.sql
      level: apply
      seniority: mid
      difficulty: 55
      minutes: 2
      references: [{ title: HIDDEN reference, url: "https://example.org/HIDDEN" }]
      """;

  private TestItems() {}

  /**
   * @param name tells items apart, also between organisations
   */
  static ItemFiles choice(String name) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            "type: choice\n"
                + COMMON.formatted(name)
                + """
                choice:
                  select: many
                  options:
                    - { id: hiddena, text: "Two, with `code`", key: true, rationale: HIDDEN one }
                    - { id: hiddenb, text: "<script>alert(1)</script>", rationale: HIDDEN two }
                    - { id: hiddenc, text: Four, key: true, rationale: HIDDEN three }
                """,
            "stem.md",
            "Which two? <img src=x onerror=alert(1)> [link](javascript:alert(1))"));
  }

  static ItemFiles code(String name) {
    return TestSittings.files(
        Map.ofEntries(
            Map.entry(
                "item.yaml",
                "type: code\n"
                    + COMMON.formatted(name)
                    + """
                    code:
                      languages: [java, python]
                      groups:
                        - { group: 01-small, marks: 60, name: Ordinary sums }
                        - { group: 02-edges, marks: 40, name: Nothing to add }
                    """),
            Map.entry("problem.yaml", "name: HIDDEN\nlimits: { time_limit: 2, memory: 256 }\n"),
            Map.entry("statement/problem.en.md", "Add the numbers of the line."),
            Map.entry("starter/Main.java", "class Main {\n  // start here\n}\n"),
            Map.entry("starter/main.py", "# start here\n"),
            Map.entry("data/sample/1.in", "1 2\n"),
            Map.entry("data/sample/1.ans", "3\n"),
            Map.entry("data/secret/01-small/1.in", "HIDDEN\n"),
            Map.entry("data/secret/01-small/1.ans", "HIDDEN\n"),
            Map.entry("data/secret/02-edges/1.in", "HIDDEN\n"),
            Map.entry("data/secret/02-edges/1.ans", "HIDDEN\n"),
            Map.entry("submissions/accepted/main.py", "HIDDEN\n")));
  }

  /** A code item that the team can read too. */
  static ItemFiles sum(String name) {
    return TestSittings.files(
        Map.ofEntries(
            Map.entry(
                "item.yaml",
                """
                type: code
                title: Add up for %s
                skill: backend.java
                level: apply
                seniority: mid
                difficulty: 60
                minutes: 5
                references: [{ title: A book, url: "https://example.org/" }]
                code:
                  languages: [python]
                  groups: [{ group: 01-small, marks: 100, name: Small numbers }]
                """
                    .formatted(name)),
            Map.entry("problem.yaml", "name: Add up\ntype: scoring\nlimits:\n  time_limit: 5\n"),
            Map.entry("statement/problem.en.md", "Add the numbers of the line."),
            Map.entry("starter/main.py", "# read the line"),
            Map.entry("data/sample/1.in", "1 2\n"),
            Map.entry("data/sample/1.ans", "3\n"),
            Map.entry("data/secret/01-small/1.in", "HIDDEN\n"),
            Map.entry("data/secret/01-small/1.ans", "HIDDEN\n"),
            Map.entry("submissions/accepted/main.py", "print(sum(map(int, input().split())))"),
            Map.entry("submissions/wrong_answer/none.py", "# nothing\nprint(0)")));
  }

  /** Asks for a function; its first group shows failed cases, of which there are none here. */
  static ItemFiles function(String name) {
    return TestSittings.files(
        Map.ofEntries(
            Map.entry(
                "item.yaml",
                "type: code\n"
                    + COMMON.formatted("function " + name)
                    + """
                    code:
                      languages: [java, python, javascript, typescript]
                      groups:
                        - { group: 01-short, marks: 60, name: Short words, show: true }
                        - { group: 02-long, marks: 40, name: Long words }
                    """),
            Map.entry("problem.yaml", "name: HIDDEN\nlimits: { time_limit: 2, memory: 256 }\n"),
            Map.entry("statement/problem.en.md", "Say it loud."),
            Map.entry("signature.txt", "function shout(words: list<string>): string\n"),
            Map.entry("data/sample/1.in", "{\"words\": [\"so\", \"what\"]}\n"),
            Map.entry("data/sample/1.ans", "\"SO WHAT\"\n"),
            Map.entry("data/secret/01-short/1.in", "{\"words\": [\"HIDDEN\"]}\n"),
            Map.entry("data/secret/01-short/1.ans", "\"HIDDEN\"\n"),
            Map.entry("data/secret/02-long/1.in", "{\"words\": [\"HIDDEN\"]}\n"),
            Map.entry("data/secret/02-long/1.ans", "\"HIDDEN\"\n"),
            Map.entry("generators/cases.py", "HIDDEN\n"),
            Map.entry("submissions/accepted/solution.py", "HIDDEN\n")));
  }

  static ItemFiles sql(String name) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            "type: sql\n"
                + COMMON.formatted(name)
                + """
                sql:
                  ordered: false
                  columns: names
                  groups:
                    - { data: sample, marks: 50, name: The data you saw }
                    - { data: hidden-1, marks: 50, name: Customers without orders }
                """,
            "statement.md",
            "List the customers without orders.",
            "schema.sql",
            "create table customer (id int primary key, name text not null);\n",
            "data/sample.sql",
            "insert into customer values (1, 'Ada');\n",
            "data/hidden-1.sql",
            "insert into customer values (2, 'HIDDEN');\n",
            "solution.sql",
            "select name as HIDDEN from customer\n"));
  }

  /** Asks for tests in Python; the implementation is shown, and all faults are hidden. */
  static ItemFiles unittest(String name) {
    return suite("unittest", name, "shown", "");
  }

  /** Asks for tests of two services, which are not shown. */
  static ItemFiles regression(String name) {
    return suite(
        "regression",
        name,
        "hidden",
        """
        services:
          - { name: teller, platform: python, start: shop/limit.py, port: 8081 }
          - { name: vault, platform: python, start: shop/limit.py, port: 8082 }
        """
            .indent(2));
  }

  private static ItemFiles suite(String type, String name, String sample, String services) {
    return TestSittings.files(
        Map.ofEntries(
            Map.entry(
                "item.yaml",
                "type: %s\n".formatted(type)
                    + COMMON.formatted(type + " " + name)
                    + "project:\n  open: [tests/test_limit.py]\n"
                    + "%s:\n  implementation: %s\n".formatted(type, sample)
                    + services
                    + """
                    language: python
                    sample: straight
                    faulty:
                      - name: late
                        behaviour: HIDDEN The limit itself is allowed
                        fault: HIDDEN refuses the limit
                        change: [{ in: shop/limit.py, replace: "<=", by: "<" }]
                    suites:
                      - { suite: strong, promise: all }
                      - { suite: half, promise: some, catches: [late] }
                      - { suite: calls, promise: nothing }
                      - { suite: strict, promise: void }
                    """
                        .indent(2)),
            Map.entry("statement.md", "Test the credit limit."),
            Map.entry("starters/python/README.txt", "How to run the tests.\n"),
            Map.entry("starters/python/tests/test_limit.py", "# write here\n"),
            Map.entry(
                "correct/straight/shop/limit.py",
                "def within(n):\n    return n <= 100  # the shown one\n"),
            Map.entry("correct/other/shop/limit.py", "HIDDEN = 1\n"),
            Map.entry("suites/strong/tests/test_limit.py", "HIDDEN = 2\n"),
            Map.entry("suites/half/tests/test_limit.py", "HIDDEN = 3\n"),
            Map.entry("suites/calls/tests/test_limit.py", "HIDDEN = 4\n"),
            Map.entry("suites/strict/tests/test_limit.py", "HIDDEN = 5\n")));
  }

  /** Asks for a prompt; one case to try on, and what is graded is hidden. */
  static ItemFiles prompt(String name) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            "type: prompt\n"
                + COMMON.formatted("prompt " + name)
                + """
                prompt:
                  variables: [{ name: letter, says: The text of a letter }]
                  answers: json
                  runs: 1
                  most-examples: 1
                  longest: 2000
                  try-tokens: 2000
                  checks:
                    - { check: field, name: tone, at: /tone, as: text, says: The tone, weight: 1 }
                """,
            "statement.md",
            "Find the tone of a letter.",
            "cases.yaml",
            """
            cases:
              - id: shown-one
                shown: true
                group: shown
                input: { letter: "All my thanks <script>alert(1)</script>" }
                answer: '{"tone": "grateful"}'
              - id: hidden-1
                group: Letters with irony
                input: { letter: HIDDEN letter }
                answer: '{"tone": "HIDDEN"}'
            """,
            "plain.yaml",
            "template: \"{{letter}} What is the tone?\"\n",
            "model.md",
            "HIDDEN what a good prompt does",
            "rubric.yaml",
            """
            criteria:
              - id: task
                name: Asks for the tone
                counts: The prompt says what is wanted.
                weight: 1
                levels: [HIDDEN asks for nothing, HIDDEN asks for something, HIDDEN asks for it]
            """,
            "examples.yaml",
            """
            examples:
              - { answer: prompts/a.yaml, levels: { task: 0 }, why: HIDDEN }
              - { answer: prompts/b.yaml, levels: { task: 2 }, why: HIDDEN }
            """,
            "prompts/a.yaml",
            "template: HIDDEN\n",
            "prompts/b.yaml",
            "template: HIDDEN {{letter}}\n"));
  }

  /** A change of two files with one defect and two decoys. */
  static ItemFiles review(String name) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            "type: review\n" + COMMON.formatted("review " + name),
            "statement.md",
            "Pays each invoice once.",
            "before/src/pay.py",
            "def pay(invoice):\n    return invoice\n",
            "after/src/pay.py",
            "def pay(invoice):\n" + "    charge(invoice)\n".repeat(30) + "    return invoice\n",
            "after/src/test_pay.py",
            "# <script>alert(1)</script>\n" + "check()\n".repeat(40),
            "defects.yaml",
            """
            verdict: changes
            defects:
              - id: hiddena
                title: HIDDEN It pays twice
                category: concurrency
                severity: critical
                places: [{ file: src/pay.py, lines: 10-11, holds: charge }]
                why: HIDDEN reason
            decoys:
              - id: hiddenb
                title: HIDDEN It looks wrong
                places: [{ file: src/test_pay.py, lines: 20, holds: check }]
                why: HIDDEN reason
              - id: hiddenc
                title: HIDDEN That too
                places: [{ file: src/test_pay.py, lines: 30, holds: check }]
                why: HIDDEN reason
            """,
            "reviews/model.yaml",
            """
            share: 1
            verdict: changes
            summary: HIDDEN
            comments:
              - { file: src/pay.py, lines: 10, category: data, severity: minor, text: HIDDEN }
            """,
            "reviews/partial.yaml",
            "share: 0.5\nverdict: changes\n"));
  }

  /** Asks for a service in Python; one probe may be run, all else of it is hidden. */
  static ItemFiles service(String name) {
    return TestSittings.files(
        Map.ofEntries(
            Map.entry("item.yaml", "type: service\n" + COMMON.formatted("service " + name)),
            Map.entry("statement.md", "Lend out the tools."),
            Map.entry(
                "service.yaml",
                """
                health: /health
                database: sqlite
                environment: { MODE: HIDDEN }
                starters: [{ name: python, platform: python, start: app.py }]
                probes:
                  - probe: sql-injection
                    weight: 1
                    says: Only named after the attempt
                    with: { request: 'GET /HIDDEN?q=${input}', input: HIDDEN, finds: HIDDEN }
                open: [Lending.lends]
                """),
            Map.entry("schema.sql", "create table tool (name text not null);\n"),
            Map.entry("seed.sql", "insert into tool values ('HIDDEN ${canary}');\n"),
            Map.entry("sample.sql", "insert into tool values ('saw');\n"),
            Map.entry("starters/python/app.py", "# lend here\n"),
            Map.entry(
                "probes/Lending.java",
                """
                @Tag("functional")
                class Lending {
                  @Probe(weight = 1, says = "What is lent out is gone")
                  void lends(Service service) {
                    service.get("/HIDDEN");
                  }
                }
                """),
            Map.entry("solutions/accepted/python/promise.yaml", "starter: python\n"),
            Map.entry("solutions/accepted/python/app.py", "HIDDEN = 1\n"),
            Map.entry(
                "solutions/insecure/hiddena/promise.yaml",
                "starter: python\nfails: [sql-injection]\n"),
            Map.entry("solutions/insecure/hiddena/app.py", "HIDDEN = 2\n")));
  }

  /** An SQL item that can be run and graded: the ids of people above 30. */
  static ItemFiles query() {
    return query("People above thirty");
  }

  static ItemFiles query(String title) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            """
            type: sql
            title: %s
            skill: backend.sql
            level: apply
            seniority: mid
            difficulty: 50
            minutes: 6
            references: [{ title: A book, url: "https://example.org/" }]
            sql:
              ordered: false
              groups:
                - { data: sample, marks: 40, name: The data you saw }
                - { data: hidden-1, marks: 60, name: The boundary }
            """
                .formatted(title),
            "statement.md",
            "List the ids of people above 30.",
            "schema.sql",
            "create table person (id int primary key, age int);",
            "data/sample.sql",
            "insert into person values (1, 20), (2, 40);",
            "data/hidden-1.sql",
            "insert into person values (1, null), (2, 31), (3, 30);",
            "solution.sql",
            "select id from person where age > 30"));
  }

  /** The item with more lines in its manifest: the rules of its assistant. */
  static ItemFiles withAssistant(ItemFiles item, String assistant) {
    Map<String, String> files = new TreeMap<>();
    item.all().forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    files.merge("item.yaml", assistant, String::concat);
    return TestSittings.files(files);
  }
}
