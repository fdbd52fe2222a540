// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.SandboxExtension;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.Tree;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Has cells made before they are needed, without ever using one twice. */
@ExtendWith(SandboxExtension.class)
class Example_03_SlotsTest {

  @Test
  void what_comes_late_does_not_keep_a_cell_from_being_prepared(Sandbox sandbox) throws Exception {
    // WRONG: Mount.Files is part of what is prepared, so that each program is a cell of another
    // shape and none ever waits.
    // RIGHT: Mount.Late holds what is of one use alone.
    Cell shape = cell("");
    sandbox.prepare(shape, 2);

    Execution first = sandbox.run(cell("print('first')"), InputStream.nullInputStream());
    Execution second = sandbox.run(cell("print('second')"), InputStream.nullInputStream());

    assertThat(new String(first.stdout(), UTF_8)).isEqualTo("first\n");
    assertThat(new String(second.stdout(), UTF_8)).isEqualTo("second\n");
  }

  @Test
  void nothing_of_one_program_is_there_for_the_next(Sandbox sandbox) throws Exception {
    String leaves = "open('/work/left', 'w').close(); open('/tmp/left', 'w').close()";
    String looks = "import os; print(os.listdir('/work') + os.listdir('/tmp'))";

    sandbox.run(cell(leaves), InputStream.nullInputStream());
    Execution next = sandbox.run(cell(looks), InputStream.nullInputStream());

    assertThat(new String(next.stdout(), UTF_8)).isEqualTo("[]\n");
  }

  private static Cell cell(String program) {
    return Cell.of("/usr/bin/python3", "/program/main.py")
        .with(new Mount.Late(Tree.of("main.py", program.getBytes(UTF_8)), "/program"));
  }
}
