// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two cells that are alive at the same time, one of which would tell the other something. */
class CovertChannelTest extends EveryDriver {

  /** What both call the same, whatever the way. */
  private static final String BOTH =
      """
      import ctypes, fcntl, os, socket, struct, sys
      libc = ctypes.CDLL(None, use_errno=True)
      KEY = 0x5EC2E7
      """;

  /** Says it in every way there is, then stays until its input ends. */
  private static final String SENDER =
      BOTH
          + """
          kept = []
          def attempt(way):
              try:
                  kept.append(way())
              except OSError:
                  pass
          def write(path):
              with open(path, "w") as file:
                  file.write("secret")
          def memory():
              kept.append(libc.shmget(KEY, 4096, 0o1666))
          def semaphore():
              kept.append(libc.semget(KEY, 1, 0o1666))
          def queue():
              kept.append(libc.msgget(KEY, 0o1666))
          def abstract():
              listener = socket.socket(socket.AF_UNIX)
              listener.bind("\\0secret")
              listener.listen()
              return listener
          def port():
              return socket.create_server(("127.0.0.1", 7001))
          def datagram():
              listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
              listener.bind(("127.0.0.1", 7002))
              return listener
          def lock():
              file = open("/tmp/lock", "w")
              fcntl.lockf(file, fcntl.LOCK_EX)
              return file
          def key():
              libc.syscall(248, b"user", b"secret", b"1", 1, -4)
          for way in (lambda: write("/dev/shm/secret"), lambda: write("/tmp/secret"),
                      lambda: write("/work/secret"), lambda: write("/var/tmp/secret2"),
                      lambda: write("/dev/secret"), lambda: write("/secret"), memory, semaphore,
                      queue, abstract, port, datagram, lock, key,
                      lambda: os.mkfifo("/tmp/pipe"), lambda: os.memfd_create("secret")):
              attempt(way)
          print(len(kept), flush=True)
          sys.stdin.read()
          """;

  /** Tries every way, and names those by which it came to know anything. */
  private static final String RECEIVER =
      BOTH
          + """
          heard = []
          def listen(name, way):
              try:
                  if way():
                      heard.append(name)
              except OSError:
                  pass
          def connects(family, address, kind=socket.SOCK_STREAM):
              client = socket.socket(family, kind)
              client.settimeout(5)
              client.connect(address)
              return True
          def taken(port):
              try:
                  socket.socket(socket.AF_INET, socket.SOCK_DGRAM).bind(("127.0.0.1", port))
                  return False
              except OSError:
                  return True
          def locked():
              fcntl.lockf(open("/tmp/lock", "w"), fcntl.LOCK_EX | fcntl.LOCK_NB)
          def refuses(way):
              try:
                  way()
                  return False
              except OSError:
                  return True
          for path in ("/dev/shm/secret", "/tmp/secret", "/work/secret", "/var/tmp/secret2",
                       "/dev/secret", "/secret", "/tmp/pipe"):
              listen(path, lambda: os.path.lexists(path))
          listen("shared memory", lambda: libc.shmget(KEY, 0, 0) >= 0)
          listen("semaphores", lambda: libc.semget(KEY, 0, 0) >= 0)
          listen("message queue", lambda: libc.msgget(KEY, 0) >= 0)
          for table in ("shm", "sem", "msg"):
              listen("sysvipc " + table,
                     lambda: len(open("/proc/sysvipc/" + table).readlines()) > 1)
          listen("abstract socket", lambda: connects(socket.AF_UNIX, "\\0secret"))
          listen("names of sockets", lambda: "secret" in open("/proc/net/unix").read())
          listen("port", lambda: connects(socket.AF_INET, ("127.0.0.1", 7001)))
          listen("datagram", lambda: taken(7002))
          listen("file lock", lambda: refuses(locked))
          listen("table of locks", lambda: len(open("/proc/locks").readlines()) > 1)
          listen("key ring", lambda: libc.syscall(249, b"user", b"secret", None, 0) >= 0)
          listen("keys", lambda: "secret" in open("/proc/keys").read())
          listen("processes", lambda: any(
              "SEN" + "DER" in open(f"/proc/{name}/cmdline").read()
              for name in os.listdir("/proc") if name.isdigit()))
          listen("directory notice",
                 lambda: fcntl.fcntl(os.open("/usr/bin", 0), fcntl.F_NOTIFY, fcntl.DN_ACCESS) == 0)
          listen("file events", lambda: libc.inotify_init1(0) >= 0)
          print(heard)
          """;

  @Test
  void of_what_one_says_the_other_hears_nothing() throws Exception {
    Cell sender = Cell.of("/usr/bin/python3", "-c", SENDER, "SENDER").with(QUICK);
    try (RunningCell talking = sandbox().start(sender)) {
      assertThat(Integer.parseInt(line(talking))).as("ways in which it spoke").isGreaterThan(5);
      Execution listening = python(RECEIVER);
      assertThat(out(listening)).as(err(listening)).isEqualTo("[]");
      assertThat(talking.alive()).isTrue();
    }
  }

  @Test
  @Tag("long")
  void what_a_hog_uses_up_is_charged_to_the_hog_alone() throws Exception {
    String hog =
        "import array, threading\n"
            + "print(1, flush=True)\n"
            + "block = array.array('q', range(4_000_000))\n"
            + "while True:\n  sum(block[::8])\n";
    Limits little = QUICK.withTime(Duration.ofSeconds(2), Duration.ofMinutes(5));
    String honest = "import sys\nprint(sum(i * i for i in range(1_000_000)))\n";
    try (RunningCell one = sandbox().start(pythonCell(hog).with(little));
        RunningCell two = sandbox().start(pythonCell(hog).with(little))) {
      line(one);
      line(two);
      Execution beside = run(pythonCell(honest).with(little.withMemory(64 << 20)));
      assertThat(beside.outcome()).isEqualTo(Outcome.EXITED);
      assertThat(out(beside)).isEqualTo("333332833333500000");
      assertThat(beside.peakMemoryBytes()).isLessThan(64 << 20);
      for (Execution ended : List.of(one.waitFor(), two.waitFor())) {
        assertThat(ended.outcome()).isEqualTo(Outcome.CPU_LIMIT);
        assertThat(ended.cpu()).isGreaterThan(little.cpu());
        assertThat(beside.cpu()).isLessThan(ended.cpu());
      }
    }
  }

  private static String line(RunningCell cell) throws Exception {
    return new BufferedReader(new InputStreamReader(cell.stdout(), UTF_8)).readLine();
  }
}
