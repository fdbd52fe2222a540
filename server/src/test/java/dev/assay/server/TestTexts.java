// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.items.ItemFiles;
import java.util.Map;

/** A text item for tests, with marks in all that a candidate may not see: {@code HIDDEN}. */
public final class TestTexts {
  /** An answer that is not the starter. */
  public static final String ANSWER =
      "{\"text\": \"Both servers sent the invoice. <img src=x onerror=alert(1)>"
          + " [mine](https://example.org/me)\\n\\n```mermaid\\nflowchart LR\\n  a --> b\\n```\\n\"}";

  private TestTexts() {}

  /**
   * Criteria {@code cause}, of levels 0 to 3, and {@code tone}, of levels 0 to 2.
   *
   * @param name tells items apart, also between organisations
   */
  public static ItemFiles invoice(String name) {
    return TestSittings.files(
        Map.ofEntries(
            Map.entry(
                "item.yaml",
                """
                type: text
                title: HIDDEN title of %s
                skill: backend.sql
                level: apply
                seniority: mid
                difficulty: 55
                minutes: 12
                references: [{ title: HIDDEN reference, url: "https://example.org/HIDDEN" }]
                text: { least: 4, most: 90, diagrams: true }
                score: { thresholds: [0.3, 0.9] }
                """
                    .formatted(name)),
            Map.entry("statement.md", "Tell the customer about the invoice."),
            Map.entry("starter.md", "Dear customer,\n"),
            Map.entry("model.md", "HIDDEN model"),
            Map.entry(
                "rubric.yaml",
                """
                criteria:
                  - id: cause
                    name: Says what happened
                    counts: The cause in plain words.
                    weight: 3
                    levels: [HIDDEN no cause named, HIDDEN half a cause, HIDDEN a cause in jargon, HIDDEN in plain words]
                  - id: tone
                    name: Finds the tone
                    counts: No blame.
                    weight: 1
                    levels: [HIDDEN blames the customer, HIDDEN is cold but fair, HIDDEN is kind and exact]
                """),
            Map.entry(
                "examples.yaml",
                """
                examples:
                  - { answer: examples/a.md, levels: { cause: 0, tone: 0 }, why: HIDDEN }
                  - { answer: examples/b.md, levels: { cause: 2, tone: 1 }, why: HIDDEN }
                  - { answer: examples/c.md, levels: { cause: 3, tone: 2 }, why: HIDDEN }
                """),
            Map.entry("examples/a.md", "HIDDEN example one of four"),
            Map.entry("examples/b.md", "HIDDEN example two of four"),
            Map.entry("examples/c.md", "HIDDEN example three of four")));
  }
}
