// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The bank that ships proves itself, and an item that does not is found out. */
class BankCheckCommandTest {
  private static final Path CONTENT = Path.of("..", "content");

  @TempDir private Path bank;

  private record Checked(int exit, String out) {}

  @Test
  void every_shipped_item_reads_and_lints_clean() {
    Checked checked = check("--lint", CONTENT.toString());

    assertThat(checked.exit()).as(checked.out()).isZero();
  }

  @Test
  void what_changed_and_a_sample_of_the_rest_prove_themselves() {
    Checked checked = check("--changed", "--sample", "3", CONTENT.toString());

    assertThat(checked.exit()).as(checked.out()).isZero();
  }

  @Test
  @Tag("long")
  void every_shipped_item_proves_itself() {
    Checked checked = check("--all", CONTENT.toString());

    assertThat(checked.exit()).as(checked.out()).isZero();
  }

  @Test
  void a_claim_that_does_not_hold_when_executed_is_an_error_of_its_item() throws IOException {
    Path item = copyOf("sql/practice-overdue-books");
    Files.writeString(item.resolve("solution.sql"), "select 'nothing' as title");

    Checked checked = check(item.toString());

    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.out()).contains("practice-overdue-books");
  }

  @Test
  @Tag("long")
  void a_suite_that_does_not_keep_its_promise_is_an_error_of_its_item() throws IOException {
    Path item = copyOf("unittest/webhook-inbox");
    Path yaml = item.resolve("item.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("catches: [same-version-again, ", "catches: [any-future, ")
            .replace("suite: strict, promise: void", "suite: strict, promise: nothing")
            .replace("suite: forged, promise: nothing", "suite: forged, promise: void"));

    Checked checked = check(item.toString());

    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.out())
        .contains("suites/partial: does not catch any-future also catches same-version-again")
        .contains("suites/strict: is void: DONE an inbox is a plain object")
        .contains("suites/forged: passes with 1 tests and catches 0");
  }

  @Test
  void a_folder_without_items_is_refused_in_one_line() {
    Checked checked = check(bank.toString());

    assertThat(checked.exit()).isEqualTo(2);
    assertThat(checked.out().strip().lines()).hasSize(1);
  }

  private Path copyOf(String item) throws IOException {
    Files.copy(CONTENT.resolve("skills.yaml"), bank.resolve("skills.yaml"));
    Path from = CONTENT.resolve(item);
    Path to = bank.resolve(item);
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }

  private static Checked check(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine assay = Assay.commandLine();
    assay.setOut(new PrintWriter(out, true));
    assay.setErr(new PrintWriter(out, true));
    String[] line = new String[arguments.length + 2];
    line[0] = "bank";
    line[1] = "check";
    System.arraycopy(arguments, 0, line, 2, arguments.length);
    return new Checked(assay.execute(line), out.toString());
  }
}
