// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What honest programs get from a cell. */
class CellLifeTest extends EveryDriver {

  @Test
  void standard_input_goes_in_and_standard_output_and_error_come_out() {
    Execution execution =
        run(Cell.of("/bin/sh", "-c", "cat; echo problem >&2").with(QUICK), "hello");
    assertThat(out(execution)).isEqualTo("hello");
    assertThat(err(execution)).isEqualTo("problem");
    assertThat(execution.succeeded()).isTrue();
  }

  @Test
  void the_streams_can_be_opened_by_their_names() {
    Execution execution =
        run(
            Cell.of(
                    "/bin/sh",
                    "-c",
                    "cat /dev/stdin >/dev/stdout; echo problem >/dev/stderr; cat /proc/self/fd/0")
                .with(QUICK),
            "hello");
    assertThat(out(execution)).isEqualTo("hello");
    assertThat(err(execution)).isEqualTo("problem");
  }

  @Test
  void the_exit_status_is_the_programs() {
    assertThat(shell("exit 42")).returns(42, Execution::exitCode).returns(0, Execution::signal);
  }

  @Test
  void a_signal_is_told_by_its_number() {
    Execution execution = python("import os; os.abort()");
    assertThat(execution.outcome()).isEqualTo(Outcome.SIGNALLED);
    assertThat(execution.signal()).isEqualTo(6);
    assertThat(err(execution)).isEmpty();
  }

  @Test
  void a_command_that_is_not_there_is_the_callers_business_not_a_fault() {
    Execution execution = run(Cell.of("/usr/bin/no-such-program").with(QUICK));
    assertThat(execution.exitCode()).isEqualTo(127);
  }

  @Test
  void input_that_nobody_reads_does_no_harm() {
    assertThat(run(Cell.of("/bin/true").with(QUICK), "x".repeat(1_000_000)).succeeded()).isTrue();
  }

  @Test
  void given_files_are_there_writable_and_can_be_executed() {
    Tree files =
        Tree.of(Map.of("run.sh", "#!/bin/sh\necho ran $1".getBytes(UTF_8), "a/b", new byte[] {65}));
    Execution execution =
        run(
            Cell.of("/bin/sh", "-c", "cat a/b; echo C >>a/b; cat a/b; ./run.sh x")
                .with(files)
                .with(QUICK));
    assertThat(out(execution)).isEqualTo("AAC\nran x");
  }

  @Test
  void a_tree_is_seen_read_only() {
    Tree tree = Tree.of("data/in.txt", "content".getBytes(UTF_8));
    Cell cell =
        Cell.of("/bin/sh", "-c", "cat data/in.txt; touch data/x || rm -r data || echo ' kept'")
            .in("/program")
            .with(new Mount.Files(tree, "/program"))
            .with(QUICK);
    assertThat(out(run(cell))).isEqualTo("content kept");
    assertThat(out(run(cell))).isEqualTo("content kept");
  }

  @Test
  void a_tree_below_the_work_directory_leaves_the_rest_of_it_writable() {
    Cell cell =
        Cell.of("/bin/sh", "-c", "cat src/f && touch made && touch src/x || ls /work")
            .with(new Mount.Files(Tree.of("f", "content ".getBytes(UTF_8)), "/work/src"))
            .with(QUICK);
    assertThat(out(run(cell))).isEqualTo("content made\nsrc");
  }

  @Test
  void what_one_cell_makes_the_next_can_use() {
    Tree source =
        Tree.of("main.py", "import helper; print(helper.answer())".getBytes(UTF_8))
            .and(Tree.of("helper.py", "def answer(): return 42".getBytes(UTF_8)));
    Cell compile =
        Cell.of("/bin/sh", "-c", "echo noise; python3 -m compileall -b -q . && rm *.py")
            .with(source)
            .with(QUICK)
            .exporting();
    Execution compiled = run(compile);
    assertThat(err(compiled)).isEqualTo("noise");
    Tree program = compiled.exported().orElseThrow();
    assertThat(program.paths()).containsExactly("helper.pyc", "main.pyc");
    Cell use =
        Cell.of("/usr/bin/python3", "/program/main.pyc")
            .with(new Mount.Files(program, "/program"))
            .with(QUICK);
    assertThat(out(run(use))).isEqualTo("42");
  }

  @Test
  void a_failing_cell_hands_back_nothing() {
    Execution execution =
        run(Cell.of("/bin/sh", "-c", "touch half; exit 1").with(QUICK).exporting());
    assertThat(execution.exported()).isEmpty();
    assertThat(execution.exitCode()).isEqualTo(1);
  }

  @Test
  void a_mounted_directory_of_the_host_is_read_only(@TempDir Path shared) throws IOException {
    open(shared);
    Files.writeString(shared.resolve("f"), "from the host");
    Cell cell =
        Cell.of("/bin/sh", "-c", "cat /shared/f; touch /shared/g || echo '; kept'")
            .with(new Mount.ReadOnly(shared, "/shared"))
            .with(QUICK);
    assertThat(out(run(cell))).isEqualTo("from the host; kept");
    assertThat(shared.resolve("g")).doesNotExist();
  }

  @Test
  void scratch_space_has_the_size_it_was_given() {
    Cell cell =
        Cell.of("/bin/sh", "-c", "head -c 3000000 /dev/zero >/data/f || wc -c </data/f")
            .with(new Mount.Scratch("/data", 1_048_576))
            .with(QUICK);
    assertThat(out(run(cell))).isEqualTo("1048576");
  }

  @Test
  void a_server_in_a_cell_is_reached_through_a_shared_socket_directory(@TempDir Path sockets)
      throws Exception {
    open(sockets);
    var server =
        """
        import socket
        listener = socket.socket(socket.AF_UNIX)
        listener.bind("/sockets/s")
        listener.listen()
        print("ready", flush=True)
        while True:
            c, _ = listener.accept()
            c.sendall(b"pong")
            c.close()
        """;
    Cell cell =
        pythonCell(server)
            .with(new Mount.ReadWrite(sockets, "/sockets"))
            .with(QUICK.withTime(Limits.FOREVER, Limits.FOREVER));
    try (RunningCell running = sandbox().start(cell)) {
      var lines = new BufferedReader(new InputStreamReader(running.stdout(), UTF_8));
      assertThat(lines.readLine()).isEqualTo("ready");
      try (var client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        client.connect(UnixDomainSocketAddress.of(sockets.resolve("s")));
        ByteBuffer answer = ByteBuffer.allocate(4);
        while (answer.hasRemaining() && client.read(answer) >= 0) {}
        assertThat(new String(answer.array(), UTF_8)).isEqualTo("pong");
      }
      assertThat(running.alive()).isTrue();
      running.kill();
      assertThat(running.waitFor().outcome()).isEqualTo(Outcome.KILLED);
      assertThat(running.alive()).isFalse();
    }
  }

  @Test
  void a_dialogue_with_a_program_works_line_by_line() throws Exception {
    Cell cell = Cell.of("/bin/sh", "-c", "while read -r x; do echo $((x * 2)); done").with(QUICK);
    try (RunningCell running = sandbox().start(cell)) {
      var lines = new BufferedReader(new InputStreamReader(running.stdout(), UTF_8));
      for (int i = 1; i < 5; i++) {
        running.stdin().write((i + "\n").getBytes(UTF_8));
        running.stdin().flush();
        assertThat(lines.readLine()).isEqualTo(Integer.toString(2 * i));
      }
      running.stdin().close();
      assertThat(running.waitFor().succeeded()).isTrue();
    }
  }

  @Test
  void closing_a_running_cell_ends_it() throws Exception {
    RunningCell running = sandbox().start(Cell.of("/bin/sleep", "600").with(QUICK));
    running.close();
    assertThat(running.alive()).isFalse();
  }

  @Test
  void many_cells_run_at_once_each_with_its_own_user_and_files() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  threads.submit(
                      () -> shell("ls /work /tmp; echo " + i + " >/work/f; cat /work/f")))
              .toList();
      for (int i = 0; i < runs.size(); i++) {
        Future<Execution> one = runs.get(i);
        assertThat(out(one.get())).endsWith(Integer.toString(i)).doesNotContain("f\n");
      }
    }
  }

  @Test
  void a_cell_that_cannot_be_set_up_is_a_fault_of_ours_and_says_why() {
    Cell cell = Cell.of("/bin/true").with(new Mount.ReadOnly(Path.of("/no/such/place"), "/data"));
    assertThatThrownBy(() -> sandbox().run(cell, InputStream.nullInputStream()))
        .isInstanceOf(SandboxFault.class)
        .hasMessageContaining("/no/such/place");
  }

  @Test
  void a_working_directory_that_is_not_there_is_a_fault_of_ours() {
    Cell cell = Cell.of("/bin/true").in("/nowhere").with(QUICK);
    assertThatThrownBy(() -> sandbox().run(cell, InputStream.nullInputStream()))
        .isInstanceOf(SandboxFault.class);
  }

  @Test
  void time_used_is_measured() {
    Execution execution = python("import time\nwhile time.process_time() < 0.2: pass");
    assertThat(execution.succeeded()).isTrue();
    assertThat(execution.cpu()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
    assertThat(execution.wall()).isGreaterThan(Duration.ofMillis(200));
  }

  /** JUnit's directories are for their owner only; a cell's user must get there. */
  private static void open(Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
