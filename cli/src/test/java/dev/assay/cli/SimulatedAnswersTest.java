// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judged answers that the demonstration brings in, and the folder that they are written in. */
class SimulatedAnswersTest {
  private static final Path WRITTEN = Path.of("..", "docs", "examples", "simulated-answers");
  private static final Path JUDGED =
      Path.of("..", "server/src/main/resources/demo/simulated-answers.jsonl");
  private static final String ANEW =
      "when an item or an answer has changed: rm simulated-answers.jsonl and make it anew with"
          + " ./assay exposure --recorded docs/examples/simulated-answers --out FILE";

  @TempDir static Path shared;
  private static Path bank;

  @BeforeAll
  static void bank() throws IOException {
    bank =
        PartOfBank.of(
            shared.resolve("bank"),
            List.of(
                "code/rate-limit-window",
                "code/replayed-requests",
                "sql/clinic-recall-list",
                "sql/course-free-seats",
                "sql/payment-success-rate",
                "sql/subscriptions-running-on-a-day"));
  }

  @Test
  void are_judged_all_of_them_as_they_are_now(@TempDir Path temp) throws IOException {
    Path file = Files.copy(JUDGED, temp.resolve("judged.jsonl"));
    judge(file);
    assertThat(Files.readAllLines(file))
        .as("what was not judged is judged now: " + ANEW)
        .isEqualTo(Files.readAllLines(JUDGED));
  }

  @Test
  @Tag("long")
  void earn_what_the_judges_give_them_today(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("judged.jsonl");
    judge(file);
    assertThat(Files.readAllLines(file))
        .as(ANEW)
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(JUDGED));
  }

  private static void judge(Path out) {
    StringWriter err = new StringWriter();
    int exit =
        Assay.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err, true))
            .execute(
                "exposure",
                "--recorded",
                WRITTEN.toString(),
                "--content",
                bank.toString(),
                "--out",
                out.toString());
    assertThat(exit).as(err.toString()).isZero();
  }
}
