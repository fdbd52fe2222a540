// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Items for tests: whole and right, with files replaced, edited or removed one by one. */
public final class ItemFixture {
  private static final String COMMON =
      """
      title: For lists only
      skill: backend.sql
      level: analyse
      seniority: mid
      difficulty: 55
      minutes: 2
      references:
        - title: The manual, chapter 1
          url: https://example.org/manual
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  private ItemFixture() {}

  public static SkillTree skills() {
    return SkillTree.parse(
        """
        backend:
          name: Backend
          children:
            sql:
              name: SQL
              children:
                queries: { name: Queries }
        """);
  }

  public static ItemFixture choice() {
    return new ItemFixture()
        .with(
            "item.yaml",
            "type: choice\n"
                + COMMON
                + """
                choice:
                  select: one
                  options:
                    - { id: a, text: A stale read, key: true, rationale: SECRET why it is right }
                    - { id: b, text: A lost write, rationale: SECRET misunderstanding one }
                    - { id: c, text: A dead lock, rationale: SECRET misunderstanding two }
                """)
        .with("stem.md", "What happens?\n");
  }

  public static ItemFixture choiceOfMany() {
    return choice()
        .edit("item.yaml", "select: one", "select: many")
        .edit("item.yaml", "lost write, ", "lost write, key: true, ")
        .edit(
            "item.yaml",
            "    - { id: c",
            "    - { id: d, text: A torn page, rationale: No }\n    - { id: c")
        .with("stem.md", "Which two can happen?\n");
  }

  public static ItemFixture code() {
    return new ItemFixture()
        .with(
            "item.yaml",
            "type: code\n"
                + COMMON
                + """
                code:
                  languages: [java, python]
                  groups:
                    - { group: 01-small, marks: 60, name: Ordinary input }
                    - { group: 02-scale, marks: 40, name: Large input }
                score:
                  thresholds: [0.6, 1.0]
                """)
        .with(
            "problem.yaml", "name: Sum\ntype: scoring\nlimits:\n  time_limit: 1.5\n  memory: 256\n")
        .with("statement/problem.en.md", "Add *two* numbers.\n")
        .with("starter/Main.java", "class Main {}\n")
        .with("starter/main.py", "print()\n")
        .with("data/sample/1.in", "1 2\n")
        .with("data/sample/1.ans", "3\n")
        .with("data/secret/01-small/1.in", "SECRET 4 5\n")
        .with("data/secret/01-small/1.ans", "SECRET 9\n")
        .with("data/secret/02-scale/1.in", "SECRET 6 7\n")
        .with("data/secret/02-scale/1.ans", "SECRET 13\n")
        .with("submissions/accepted/Main.java", "// SECRET\n")
        .with("submissions/accepted/main.py", "# SECRET\n")
        .with("submissions/wrong_answer/minus.py", "# SECRET subtracts\n")
        .with("generators/generate.py", "# SECRET\n");
  }

  public static ItemFixture sql() {
    return new ItemFixture()
        .with(
            "item.yaml",
            "type: sql\n"
                + COMMON
                + """
                sql:
                  ordered: true
                  columns: positions
                  groups:
                    - { data: sample, marks: 20, name: The data you saw }
                    - { data: hidden-1, marks: 80, name: Nulls }
                """)
        .with("statement.md", "List the orders.\n")
        .with("schema.sql", "create table orders (id int);\n")
        .with("data/sample.sql", "insert into orders values (1);\n")
        .with("data/hidden-1.sql", "insert into orders values (null); -- SECRET\n")
        .with("solution.sql", "select id from orders -- SECRET\n")
        .with("submissions/accepted/other.sql", "table orders -- SECRET\n")
        .with("submissions/wrong_answer/none.sql", "-- SECRET\nselect 1\n");
  }

  /** An SQL item whose answer is a script. */
  public static ItemFixture sqlScript() {
    return sql()
        .edit("item.yaml", "  ordered: true\n", "  answer: script\n  owns: [orders]\n")
        .edit(
            "item.yaml",
            "    - { data: sample",
            "    - { check: no-gap, marks: 5, name: Gaps }\n"
                + "    - { check: two, marks: 5, name: Two at once }\n    - { data: sample")
        .with("state/orders.sql", "select * from public.orders")
        .with(
            "checks/no-gap.yaml",
            """
            data: hidden-1
            steps:
              - run: insert into public.orders values (null)
                expect: 23
              - query: select count(*) from public.orders
                gives: ["1"]
            """)
        .with(
            "checks/two.yaml",
            """
            data: sample
            steps:
              - race: answer
                repeats: 3
                may-fail: ["23505"]
              - query: select count(*) from public.orders
                gives: ["3"]
            """);
  }

  /** An item that asks for tests in Python; eight faults of one correct version. */
  public static ItemFixture unittest() {
    return suite("unittest", "");
  }

  /** The same with two services, which are one file. */
  public static ItemFixture regression() {
    return suite(
        "regression",
        """
        services:
          - { name: order-desk, platform: python, start: limit.py, port: 8081 }
          - { name: ledger, platform: python, start: limit.py, port: 8082 }
        """
            .indent(2));
  }

  private static ItemFixture suite(String type, String services) {
    StringBuilder faults = new StringBuilder();
    for (int i = 1; i <= 8; i++) {
      faults.append(
          """
              - name: fault-%1$d
                behaviour: The limit is kept at %1$d
                fault: SECRET one too many
                weight: %1$d
                change: [{ in: limit.py, replace: "SECRET = 0", by: "SECRET = %1$d" }]
          """
              .formatted(i));
    }
    return new ItemFixture()
        .with(
            "item.yaml",
            "type: %1$s\n%2$s%1$s:\n".formatted(type, COMMON)
                + services
                + """
                  language: python
                  implementation: hidden
                  sample: straight
                  faulty:
                """
                + faults
                + """
                  suites:
                    - { suite: strong, promise: all }
                    - { suite: partial, promise: some, catches: [fault-1] }
                    - { suite: no-asserts, promise: nothing }
                    - { suite: strict, promise: void }
                """)
        .with("statement.md", "Keep the *limit*.\n")
        .with("starters/python/tests/test_limit.py", "import limit\n")
        .with("correct/straight/limit.py", "SECRET = 0\n")
        .with("correct/other/limit.py", "SECRET = 1 - 1\n")
        .with("suites/strong/tests/test_limit.py", "# SECRET\n")
        .with("suites/partial/tests/test_limit.py", "# SECRET\n")
        .with("suites/no-asserts/tests/test_limit.py", "# SECRET\n")
        .with("suites/strict/tests/test_limit.py", "# SECRET\n");
  }

  public static ItemFixture text() {
    return new ItemFixture()
        .with(
            "item.yaml",
            "type: text\n"
                + COMMON.replace("minutes: 2", "minutes: 15")
                + """
                text:
                  least: 4
                  most: 12
                  diagrams: true
                score:
                  thresholds: [0.4, 0.9]
                """)
        .with("statement.md", "Write to *the customer*.\n")
        .with("starter.md", "Dear customer,\n")
        .with("model.md", "SECRET what a good answer says\n")
        .with(
            "rubric.yaml",
            """
            criteria:
              - id: cause
                name: Says what happened
                counts: The cause, in the customer's words.
                weight: 2
                levels:
                  - SECRET no cause is named
                  - SECRET a cause in jargon
                  - SECRET a cause the customer understands
              - id: tone
                name: Finds the tone
                counts: Neither blame nor flattery.
                weight: 1
                levels:
                  - SECRET blames the customer
                  - SECRET is neither kind nor rude
                  - SECRET is kind and exact
                  - SECRET is kind, exact and short
            """)
        .with(
            "examples.yaml",
            """
            examples:
              - answer: examples/weak.md
                levels: { cause: 0, tone: 0 }
                why: SECRET it says nothing.
              - answer: examples/middling.md
                levels: { cause: 1, tone: 2 }
                why: SECRET it says something.
              - answer: examples/strong.md
                levels: { cause: 2, tone: 3 }
                why: SECRET it says all.
            """)
        .with("examples/weak.md", "SECRET you broke it\n")
        .with("examples/middling.md", "SECRET the fencing token was stale, we are sorry\n")
        .with("examples/strong.md", "SECRET two of our servers both sent your invoice\n");
  }

  /** Asks for a prompt that finds a total; twenty hidden cases beside two shown ones. */
  public static ItemFixture prompt() {
    StringBuilder cases = new StringBuilder("cases:\n");
    for (int i = 1; i <= 22; i++) {
      boolean shown = i <= 2;
      cases.append(
          """
            - id: case-%1$d
              shown: %2$s
              group: %3$s
              input: { bill: "%4$s bill of %1$d euros" }
              answer: '{"total": %1$d, "payer": null}'
          """
              .formatted(i, shown, shown ? "shown" : "SECRET group", shown ? "A" : "SECRET"));
    }
    return new ItemFixture()
        .with(
            "item.yaml",
            "type: prompt\n"
                + COMMON
                + """
                score:
                  thresholds: [0.3, 0.7]
                prompt:
                  variables:
                    - { name: bill, says: The text of a bill }
                  answers: json
                  runs: 2
                  settings: { temperature: 1, max-tokens: 200 }
                  most-examples: 1
                  longest: 2000
                  try-tokens: 5000
                  checks:
                    - { check: json, name: json, says: It is JSON, weight: 1 }
                    - { check: schema, name: schema, says: It follows the schema, weight: 1 }
                    - { check: field, name: total, at: /total, as: number, says: The total, weight: 2 }
                    - { check: tokens, name: tokens, most: 100, says: It is short, weight: 1 }
                """)
        .with("statement.md", "Find the *total*.\n")
        .with("schema.json", "{\"type\": \"object\", \"required\": [\"total\"]}\n")
        .with("cases.yaml", cases.toString())
        .with("plain.yaml", "template: \"{{bill}}: what is the total?\"\n")
        .with(
            "outputs.yaml",
            """
            outputs:
              - { case: case-3, says: SECRET, output: '{"total": 4}', fails: [total] }
              - { case: case-3, says: SECRET, output: "", fails: [json, schema, total] }
            """)
        .with("model.md", "SECRET what a good prompt says\n")
        .with(
            "rubric.yaml",
            """
            criteria:
              - id: task
                name: Says what to find
                counts: The total is asked for.
                weight: 1
                levels:
                  - SECRET nothing is asked
                  - SECRET something is asked
                  - SECRET the total is asked for
            """)
        .with(
            "examples.yaml",
            """
            examples:
              - { answer: prompts/none.yaml, levels: { task: 0 }, why: SECRET nothing. }
              - { answer: prompts/some.yaml, levels: { task: 1 }, why: SECRET something. }
              - { answer: prompts/model.yaml, levels: { task: 2 }, why: SECRET all. }
            """)
        .with("prompts/none.yaml", "template: SECRET\n")
        .with("prompts/some.yaml", "template: \"SECRET {{bill}}\"\n")
        .with("prompts/model.yaml", "template: \"SECRET total of {{bill}}\"\nschema: item\n");
  }

  /** A change of two files with two defects and two decoys, far apart from each other. */
  public static ItemFixture review() {
    return new ItemFixture()
        .with("item.yaml", "type: review\n" + COMMON + "score:\n  thresholds: [0.3, 0.6, 1.0]\n")
        .with("statement.md", "Pays an invoice *once*.\n")
        .with("before/Pay.java", numbered("old ", 40))
        .with("after/Pay.java", numbered("new ", 40))
        .with("after/PayTest.java", numbered("test ", 40))
        .with("before/Money.java", "class Money {}\n")
        .with("after/Money.java", "class Money {}\n")
        .with(
            "defects.yaml",
            """
            verdict: changes
            tolerance: 1
            unexpected: 1
            defects:
              - id: twice
                title: SECRET It pays twice
                category: concurrency
                also: [data]
                severity: critical
                places:
                  - { file: Pay.java, lines: 10-12, holds: new 10 }
                  - { file: PayTest.java, lines: 5, holds: test 5 }
                why: SECRET Two requests read the same balance.
              - id: swallowed
                title: SECRET The error is lost
                category: errors
                severity: major
                places:
                  - { file: Pay.java, lines: 20, holds: new 20 }
                why: SECRET Nobody learns of it.
            decoys:
              - id: lock
                title: SECRET A lock that looks needless
                places:
                  - { file: Pay.java, lines: 30-31, holds: new 30 }
                why: SECRET It guards the list.
              - id: null-check
                title: SECRET A missing null check
                places:
                  - { file: PayTest.java, lines: 30, holds: test 30 }
                why: SECRET It cannot be null.
            """)
        .with(
            "reviews/model.yaml",
            """
            share: 1
            verdict: changes
            summary: SECRET Not yet.
            comments:
              - { file: Pay.java, lines: 11, category: concurrency, severity: critical, text: SECRET }
              - { file: Pay.java, lines: 20, category: errors, severity: major, text: SECRET }
            """)
        .with(
            "reviews/partial.yaml",
            """
            share: 0.67
            verdict: changes
            comments:
              - { file: Pay.java, lines: 11, category: data, severity: minor, text: SECRET }
            """);
  }

  /** The same change, of which a test is to show a defect, in versions that no language knows. */
  public static ItemFixture reviewWithTest() {
    return review()
        .edit(
            "item.yaml",
            "score:",
            """
            make-it-fail:
              percent: 30
              language: python
              program: ["Pay.java"]
              defects:
                - defect: twice
                  of: plain
                  change: [{ in: Pay.java, replace: SECRET plain, by: SECRET twice }]
              suites:
                - { suite: model, promise: all }
                - { suite: calls, promise: nothing }
                - { suite: strict, promise: void }
            score:\
            """)
        .with("fixed/plain/Pay.java", "SECRET plain\n")
        .with("fixed/other/Pay.java", "SECRET other\n")
        .with("starters/python/test_pay.py", "import pay\n")
        .with("suites/model/test_pay.py", "SECRET model\n")
        .with("suites/calls/test_pay.py", "SECRET calls\n")
        .with("suites/strict/test_pay.py", "SECRET strict\n");
  }

  /** The same change, of which people rate how the comments are worded. */
  public static ItemFixture reviewWithWords() {
    return review()
        .edit(
            "item.yaml",
            "score:\n  thresholds: [0.3, 0.6, 1.0]",
            "words: { percent: 20 }\nscore:\n  thresholds: [0.3, 0.6, 0.9]")
        .with(
            "rubric.yaml",
            """
            criteria:
              - id: reason
                name: The reason
                counts: What happens because of it.
                weight: 1
                levels: [SECRET no reason at all, SECRET a vague reason given, SECRET what happens then]
            """)
        .with(
            "examples.yaml",
            """
            examples:
              - { answer: reviews/bare.yaml, levels: { reason: 0 }, why: SECRET only a word }
              - { answer: reviews/partial.yaml, levels: { reason: 1 }, why: SECRET vague }
              - { answer: reviews/model.yaml, levels: { reason: 2 }, why: SECRET all there }
            """)
        .with(
            "reviews/bare.yaml",
            """
            share: 1
            verdict: changes
            comments:
              - { file: Pay.java, lines: 11, category: concurrency, severity: critical, text: Race }
              - { file: Pay.java, lines: 20, category: errors, severity: major, text: Error }
            """);
  }

  private static String numbered(String word, int lines) {
    StringBuilder text = new StringBuilder();
    for (int line = 1; line <= lines; line++) {
      text.append(word).append(line).append('\n');
    }
    return text.toString();
  }

  public ItemFixture with(String path, String text) {
    files.put(path, text);
    return this;
  }

  public ItemFixture without(String path) {
    files.remove(path);
    return this;
  }

  public ItemFixture edit(String path, String what, String by) {
    String text = files.get(path);
    if (text == null || !text.contains(what)) {
      throw new IllegalArgumentException(path + " has no " + what);
    }
    return with(path, text.replace(what, by));
  }

  public ItemFiles files() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return ItemFiles.of(bytes);
  }

  public ReadItem read() {
    return new ItemReader(ItemTypes.installed(), skills()).read(files());
  }

  public <D extends ItemDocument> D document(Class<D> kind) {
    ReadItem read = read();
    Optional<ItemDocument> document = read.document();
    return kind.cast(document.orElseThrow(() -> new UnreadableItem(read.findings())));
  }
}
