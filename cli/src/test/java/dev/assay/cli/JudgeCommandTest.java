// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code judge} and {@code run} as scripts see them, on the real sandbox. */
class JudgeCommandTest {
  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void submissions_that_keep_their_promises_are_one_json_document_and_exit_0() throws IOException {
    writePackage();

    assertThat(assay("judge", "--json", temp.toString())).as(err.toString()).isZero();

    JsonNode rows = JsonMapper.builder().build().readTree(out.toString());
    assertThat(rows.size()).isEqualTo(2);
    JsonNode right = rows.get(0);
    assertThat(right.propertyNames())
        .containsExactly(
            "package",
            "submission",
            "language",
            "expected",
            "verdict",
            "agrees",
            "time_ms",
            "memory_kb",
            "score",
            "detail");
    assertThat(right.get("submission").asString()).isEqualTo("submissions/accepted/a.py");
    assertThat(right.get("expected").get(0).asString()).isEqualTo("AC");
    assertThat(right.get("agrees").asBoolean()).isTrue();
    assertThat(right.get("score").isNull()).isTrue();
    assertThat(rows.get(1).get("verdict").asString()).isEqualTo("WA");
  }

  @Test
  void a_broken_promise_is_exit_1_and_says_why() throws IOException {
    writePackage();
    write("submissions/accepted/b.py", "print(0)\n");

    assertThat(assay("judge", temp.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("promised AC, got WA").contains("2 agree, 1 do not");
  }

  @Test
  void a_validator_that_breaks_a_promise_is_exit_1_beside_rows_of_submissions_only()
      throws IOException {
    writePackage();
    write("data/invalid_output/right.in", "1\n");
    write("data/invalid_output/right.ans", "2\n");
    write("data/invalid_output/right.out", "2\n");

    assertThat(assay("judge", "--json", temp.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("/data/invalid_output/right.out: promised to be invalid, but");
    assertThat(JsonMapper.builder().build().readTree(out.toString()).size()).isEqualTo(2);
  }

  @Test
  void an_archive_is_judged_as_its_folder_is() throws IOException {
    writePackage();
    Path archive = temp.resolve("twice.kpp");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        Stream<Path> files = Files.walk(temp)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(f -> !f.equals(archive)).toList()) {
        zip.putNextEntry(new ZipEntry("twice/" + temp.relativize(file)));
        zip.write(Files.readAllBytes(file));
      }
    }

    assertThat(assay("judge", archive.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("twice").contains("2 agree");
  }

  @Test
  void a_language_that_is_not_here_is_exit_3_and_named() throws IOException {
    writePackage();
    write("submissions/accepted/b.hs", "main = return ()\n");

    assertThat(assay("judge", "--json", temp.toString())).isEqualTo(3);
    assertThat(out.toString()).contains("\"verdict\":null,\"agrees\":null").contains("haskell");
  }

  @Test
  void a_package_that_cannot_be_read_is_exit_2_with_file_and_line() throws IOException {
    writePackage();
    write("problem.yaml", "name: x\ntype: exam\n");

    assertThat(assay("judge", "--json", temp.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("problem.yaml:2: 'exam' is not a type of problem");
    assertThat(out.toString().strip()).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          judge nowhere                               | nowhere is not a folder or a .zip or .kpp archive
          judge                                       | PACKAGE
          run --language cobol x.py                   | is not a language here
          run --language python nowhere.py            | nowhere.py is not a file
          run x.py                                    | --language
          run --language python --time soon x.py      | --time
          """)
  void bad_input_is_exit_2_and_one_line(String command, String says) {
    assertThat(assay(command.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          print(2 * int(input()))            | AC | 0   | 42
          print(1 / 0)                       | RTE | 1  | ''
          import os; os.kill(os.getpid(), 9) | RTE | 137 | ''
          while True: pass                   | TLE | 137 | ''
          print(                             | CE | 0   | ''
          """,
      quoteCharacter = '\'')
  void a_program_is_run_and_its_end_is_one_line_of_json(
      String source, String verdict, int exit, String stdout) throws IOException {
    write("x.py", source + "\n");
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("21\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(
              assay("run", "--language", "python", "--time", "1", temp.resolve("x.py").toString()))
          .as(err.toString())
          .isZero();
    } finally {
      System.setIn(before);
    }
    JsonNode row = JsonMapper.builder().build().readTree(out.toString());
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(row.propertyNames())
        .containsExactly(
            "verdict", "exit", "signal", "time_ms", "wall_ms", "memory_kb", "stdout", "stderr");
    assertThat(row.get("verdict").asString()).isEqualTo(verdict);
    assertThat(row.get("exit").asInt()).isEqualTo(exit);
    assertThat(row.get("stdout").asString().strip()).isEqualTo(stdout);
  }

  private int assay(String... arguments) {
    return Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void writePackage() throws IOException {
    write("problem.yaml", "name: Twice\nlimits: {time_limit: 2}\n");
    write("problem_statement/problem.en.md", "Print twice the number.\n");
    write("data/secret/1.in", "21\n");
    write("data/secret/1.ans", "42\n");
    write("submissions/accepted/a.py", "print(2 * int(input()))\n");
    write("submissions/wrong_answer/a.py", "print(int(input()))\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
