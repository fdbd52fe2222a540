// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One cell looks at what another keeps in its work directory, and the other does not notice. */
class CellViewTest extends EveryDriver {

  /** Keeps a password at rest, well closed, and tells what it can find out about whoever looks. */
  private static final String SERVICE =
      """
      import ctypes, fcntl, os, sys
      os.makedirs("/work/private", 0o700)
      with open(os.open("/work/private/users.db", os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
          file.write("carol:plain-password")
      os.symlink("/etc/hostname", "/work/link")
      def refused(attempt):
          try:
              attempt()
              return False
          except OSError:
              return True
      def watch():
          libc = ctypes.CDLL(None, use_errno=True)
          if libc.inotify_init1(0) < 0:
              raise OSError(ctypes.get_errno(), "inotify")
      folder = os.open("/work/private", os.O_RDONLY)
      file = os.open("/work/private/users.db", os.O_RDWR)
      def seen():
          return sorted(int(name) for name in os.listdir("/proc") if name.isdigit())
      print(refused(watch),
            refused(lambda: fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS)),
            refused(lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)), flush=True)
      alone, accessed, files = seen(), os.stat(file).st_atime_ns, os.listdir("/work")
      sys.stdin.readline()
      print(seen() == alone, os.stat(file).st_atime_ns == accessed, os.listdir("/work") == files,
            os.path.exists("/tmp/watched") or "watched" in open("/proc/self/mountinfo").read(), len(open("/proc/locks").readlines()), flush=True)
      for other in range(1, 400):
          if other not in alone and not refused(lambda: os.kill(other, 0)):
              print("reached", other)
      sys.stdin.readline()
      """;

  /** Looks, and tries what a watcher may not. */
  private static final String WATCHER =
      """
      import os
      print(open("/tmp/watched/private/users.db").read())
      print(os.readlink("/tmp/watched/link"), open("/tmp/watched/link").read().strip())
      def refused(attempt):
          try:
              attempt()
              return False
          except OSError:
              return True
      print(refused(lambda: open("/tmp/watched/private/users.db", "a")),
            refused(lambda: open("/tmp/watched/new", "w")),
            refused(lambda: os.unlink("/tmp/watched/private/users.db")),
            refused(lambda: os.chmod("/tmp/watched/private/users.db", 0o777)),
            refused(lambda: os.setuid(os.stat("/tmp/watched/private/users.db").st_uid)),
            os.stat("/tmp/watched/private/users.db").st_uid != os.getuid(),
            os.path.exists("/work/private"),
            len([name for name in os.listdir("/proc") if name.isdigit()]) < 5)
      """;

  private boolean can;

  @BeforeEach
  void bubblewrapCannot() {
    can = !driver.equals("bubblewrap");
  }

  @Test
  void a_watcher_reads_all_that_a_service_keeps_and_the_service_does_not_notice() throws Exception {
    Assumptions.assumeTrue(can, "bubblewrap cannot show one cell's files to another");
    try (CellNetwork network = sandbox().network();
        RunningCell service = sandbox().start(pythonCell(SERVICE).with(QUICK), network)) {
      BufferedReader says = reader(service);
      assertThat(says.readLine()).isEqualTo("True True True");
      try (RunningCell watcher = sandbox().start(watching(service, WATCHER), network)) {
        assertThat(all(watcher))
            .containsExactly(
                "carol:plain-password",
                "/etc/hostname cell",
                "True True True True True True False True");
        assertThat(watcher.waitFor().exitCode()).isZero();
      }
      go(service);
      assertThat(says.readLine()).isEqualTo("True True True False 0");
      assertThat(service.alive()).isTrue();
      go(service);
      assertThat(says.readLine()).as("what it could signal").isNull();
    }
  }

  @Test
  void what_the_service_writes_later_is_seen_too_and_two_services_can_be_seen() throws Exception {
    Assumptions.assumeTrue(can, "bubblewrap cannot show one cell's files to another");
    String writing =
        "import sys; print(0, flush=True); open(sys.stdin.readline().strip(), 'w').write('canary');"
            + " print(1, flush=True); sys.stdin.readline()";
    String looking =
        "import os; print(sorted(os.listdir('/tmp/one')), sorted(os.listdir('/tmp/two')), flush=True);"
            + " input(); print(open('/tmp/one/late').read(), sorted(os.listdir('/tmp/two')))";
    try (CellNetwork network = sandbox().network();
        RunningCell one = sandbox().start(pythonCell(writing).with(QUICK), network);
        RunningCell two = sandbox().start(pythonCell(writing).with(QUICK), network);
        RunningCell watcher =
            sandbox()
                .start(
                    pythonCell(looking)
                        .with(new Mount.View(one, "/tmp/one"))
                        .with(new Mount.View(two, "/tmp/two"))
                        .with(QUICK),
                    network)) {
      BufferedReader says = reader(watcher);
      assertThat(says.readLine()).isEqualTo("[] []");
      BufferedReader writer = reader(one);
      assertThat(writer.readLine()).isEqualTo("0");
      one.stdin().write("/work/late\n".getBytes(UTF_8));
      one.stdin().flush();
      assertThat(writer.readLine()).isEqualTo("1");
      go(watcher);
      assertThat(says.readLine()).isEqualTo("canary []");
    }
  }

  @Test
  void the_host_sees_an_empty_directory_where_the_service_keeps_its_files() throws Exception {
    Assumptions.assumeTrue(can, "bubblewrap cannot show one cell's files to another");
    try (CellNetwork network = sandbox().network();
        RunningCell service = sandbox().start(pythonCell(SERVICE).with(QUICK), network)) {
      assertThat(reader(service).readLine()).startsWith("True");
      assertThat(children(((LiveCell) service).plan().work())).isEmpty();
    }
  }

  @Test
  void who_cannot_be_shown_is_refused_with_the_reason() throws Exception {
    Cell stays = pythonCell("input()").with(QUICK);
    try (CellNetwork network = sandbox().network();
        CellNetwork other = sandbox().network();
        RunningCell service = sandbox().start(stays, network)) {
      Cell watcher = watching(service, "");
      assertThatThrownBy(() -> sandbox().start(watcher, other))
          .hasMessageContaining("same network");
      assertThatThrownBy(() -> sandbox().start(watcher)).hasMessageContaining("same network");
      if (!can) {
        assertThatThrownBy(() -> sandbox().start(watcher, network))
            .isInstanceOf(SandboxFault.class)
            .hasMessageContaining("bubblewrap cannot show");
      } else {
        go(service);
        service.waitFor();
        assertThatThrownBy(() -> sandbox().start(watcher, network)).hasMessageContaining("ended");
      }
    }
  }

  private static Cell watching(RunningCell service, String program) {
    return pythonCell(program).with(new Mount.View(service, "/tmp/watched")).with(QUICK);
  }

  private static BufferedReader reader(RunningCell cell) {
    return new BufferedReader(new InputStreamReader(cell.stdout(), UTF_8));
  }

  private static List<String> all(RunningCell cell) {
    return reader(cell).lines().toList();
  }

  private static void go(RunningCell cell) throws IOException {
    cell.stdin().write('\n');
    cell.stdin().flush();
  }
}
