// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.SandboxExtension;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs one program in a cell. Elsewhere a sandbox comes from {@code
 * Sandbox.open(SandboxSettings.defaults())} and lives as long as the process that uses it; here the
 * tests share one.
 */
@ExtendWith(SandboxExtension.class)
class Example_01_OneProgramTest {

  @Test
  void a_program_gets_its_input_and_gives_its_output(Sandbox sandbox) throws Exception {
    Cell cell = Cell.of("/usr/bin/python3", "-c", "print(int(input()) * 2)");

    Execution execution = sandbox.run(cell, new ByteArrayInputStream("21\n".getBytes(UTF_8)));

    assertThat(execution.succeeded()).isTrue();
    assertThat(new String(execution.stdout(), UTF_8)).isEqualTo("42\n");
  }

  @Test
  void wrong_to_read_the_output_and_not_how_it_came_to_an_end(Sandbox sandbox) throws Exception {
    Cell cell = Cell.of("/usr/bin/python3", "-c", "print(42, flush=True); [][0]");

    Execution execution = sandbox.run(cell, InputStream.nullInputStream());

    // WRONG: the output looks right, and the program has crashed.
    assertThat(new String(execution.stdout(), UTF_8)).isEqualTo("42\n");
    // RIGHT: first the outcome, then the exit code, then the output.
    assertThat(execution.outcome()).isEqualTo(Outcome.EXITED);
    assertThat(execution.exitCode()).isEqualTo(1);
    assertThat(execution.succeeded()).isFalse();
  }

  @Test
  void wrong_to_call_a_shell_with_words_of_a_stranger(Sandbox sandbox) throws Exception {
    String name = "x; echo more";

    // WRONG, even in a cell: the shell runs what the stranger wrote.
    Execution shell =
        sandbox.run(Cell.of("/bin/sh", "-c", "echo " + name), InputStream.nullInputStream());
    // RIGHT: words are arguments.
    Execution words = sandbox.run(Cell.of("/bin/echo", name), InputStream.nullInputStream());

    assertThat(new String(shell.stdout(), UTF_8)).isEqualTo("x\nmore\n");
    assertThat(new String(words.stdout(), UTF_8)).isEqualTo("x; echo more\n");
  }
}
