// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that look or reach beyond their cell. */
class EscapeTest extends EveryDriver {

  /** Makes each system call that it reads, by number, in a child of its own; tells how it went. */
  private static final String MAKE_CALLS =
      """
      import ctypes, errno, os, sys
      libc = ctypes.CDLL(None, use_errno=True)
      for line in sys.stdin:
          name, numbers = line.strip().split(", ")
          child = os.fork()
          if child == 0:
              args = [ctypes.c_long(int(number, 0)) for number in numbers.split()]
              result = libc.syscall(*args)
              os._exit(0 if result >= 0 else ctypes.get_errno())
          status = os.waitpid(child, 0)[1]
          ended = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
          print(name, {errno.ENOSYS: "absent", -31: "absent"}.get(ended, ended))
      """;

  private static final String DANGEROUS_CALLS =
      """
      ptrace, 101 0 0 0 0
      keyctl, 250 0 -3 0
      add_key, 248 0 0 0 0 0
      request_key, 249 0 0 0 0
      bpf, 321 0 0 0
      perf_event_open, 298 0 0 -1 -1 0
      io_uring_setup, 425 8 0
      userfaultfd, 323 0
      kexec_load, 246 0 0 0 0
      finit_module, 313 0 0 0
      init_module, 175 0 0 0
      delete_module, 176 0 0
      setns, 308 3 0
      unshare, 272 0x10000000
      open_by_handle_at, 304 -100 0 0
      name_to_handle_at, 303 -100 0 0 0 0
      mount, 165 0 0 0 0 0
      umount2, 166 0 0
      pivot_root, 155 0 0
      fsopen, 430 0 0
      move_mount, 429 0 0 0 0 0
      clone3, 435 0 0
      clone with a new user namespace, 56 0x10000011 0 0 0 0
      process_vm_readv, 310 1 0 0 0 0 0
      process_vm_writev, 311 1 0 0 0 0 0
      swapon, 167 0 0
      reboot, 169 0 0 0 0
      personality without address randomisation, 135 0x40000
      fanotify_init, 300 0 0
      seccomp, 317 0 0 0
      the x32 form of getpid, 0x40000027
      """;

  @Test
  void the_hosts_loopback_is_not_the_cells() throws IOException {
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Execution execution =
          python(
              """
              import socket
              try:
                  socket.create_connection(("127.0.0.1", %d), 2)
                  print("reached the host")
              except OSError as e:
                  print("refused", type(e).__name__)
              """
                  .formatted(host.getLocalPort()));
      assertThat(out(execution)).isEqualTo("refused ConnectionRefusedError");
    }
  }

  @Test
  void the_cells_own_loopback_works() {
    Execution execution =
        python(
            """
            import socket
            server = socket.socket()
            server.bind(("127.0.0.1", 0))
            server.listen()
            client = socket.create_connection(server.getsockname())
            client.sendall(b"hello")
            print(server.accept()[0].recv(5).decode())
            """);
    assertThat(out(execution)).isEqualTo("hello");
  }

  @Test
  void there_is_no_way_out_to_the_network_and_no_name_is_resolved() {
    Execution execution =
        python(
            """
            import socket
            for target in (("192.0.2.1", 80), ("example.org", 80), ("10.0.0.1", 5432)):
                try:
                    socket.create_connection(target, 2)
                    print("reached", target)
                except OSError as e:
                    print("no")
            """);
    assertThat(out(execution)).isEqualTo("no\nno\nno");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 40, 38, 29, 31})
  void sockets_of_other_families_cannot_be_made(int family) {
    Execution execution =
        python(
            """
            import socket
            try:
                socket.socket(%d, socket.SOCK_RAW)
                print("made")
            except OSError as e:
                print("none")
            """
                .formatted(family));
    assertThat(out(execution)).isEqualTo("none");
  }

  @Test
  void raw_sockets_cannot_be_made() {
    Execution execution =
        python(
            """
            import socket
            try:
                socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)
                print("made")
            except PermissionError:
                print("none")
            """);
    assertThat(out(execution)).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/etc/shadow", "/root", "/home", "/var/lib", "/boot", "/proc/kcore", "/etc/ssh"})
  void files_of_the_host_are_not_there(String path) {
    assertThat(shell("cat " + path + " || ls " + path).succeeded()).isFalse();
  }

  @Test
  void a_file_beside_the_server_cannot_be_read_by_its_path(@TempDir Path serverData)
      throws IOException {
    Path secret = Files.writeString(serverData.resolve("hidden-tests.txt"), "expected: 42");
    Execution execution =
        shell("cat " + secret + " /proc/1/root" + secret + "; ls -laR /work /tmp /run");
    assertThat(out(execution) + err(execution)).doesNotContain("expected: 42");
  }

  @Test
  void only_the_cells_processes_are_seen() {
    Execution execution = shell("ls /proc | grep -c '^[0-9]*$'");
    assertThat(Integer.parseInt(out(execution))).isBetween(2, 10);
  }

  @Test
  void the_environment_holds_nothing_of_the_host() {
    Execution execution = shell("env | cut -d= -f1 | sort | tr '\\n' ' '; cat /proc/*/environ");
    assertThat(out(execution)).startsWith("HOME LANG LOGNAME").doesNotContain("JAVA_HOME");
    assertThat(out(execution)).doesNotContain(System.getProperty("user.dir"));
  }

  @Test
  void the_names_of_the_hosts_control_groups_are_not_seen() {
    assertThat(out(shell("cat /proc/self/cgroup"))).doesNotContain("assay");
  }

  @Test
  void no_descriptor_of_the_host_is_left_open() {
    Execution execution = shell("for f in /proc/self/fd/*; do readlink $f; done");
    assertThat(out(execution).lines())
        .allMatch(line -> line.startsWith("pipe:") || line.startsWith("/proc/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "touch /usr/bin/x",
        "touch /etc/x",
        "touch /x",
        "echo x >/usr/bin/env",
        "echo 1 >/proc/sys/kernel/panic",
        "echo 1 >/proc/sys/vm/drop_caches",
        "echo b >/proc/sysrq-trigger",
        "touch /sys/x",
        "touch /dev/x",
        "ls /sys/fs/cgroup",
        "touch /run/x",
        "mkdir /proc/x"
      })
  void the_system_cannot_be_written_to(String attempt) {
    assertThat(shell(attempt).succeeded()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mount -t tmpfs none /tmp",
        "mount --bind / /tmp",
        "unshare -r true",
        "unshare -m true",
        "unshare -n true",
        "chroot /tmp /bin/true",
        "mknod /work/sda b 8 0",
        "mknod /work/kmsg c 1 11",
        "hostname other; hostname | grep other",
        "dmesg | grep .",
        "date -s 2001-01-01",
        "nice -n -20 true && nice -n -20 nice | grep -- -20",
        "renice -n -20 1"
      })
  void what_needs_privileges_fails(String attempt) {
    assertThat(shell("PATH=$PATH:/sbin:/usr/sbin; " + attempt).succeeded()).isFalse();
  }

  @Test
  void set_user_id_programs_give_nothing() {
    Execution execution =
        shell(
            "for p in /usr/bin/su /usr/bin/passwd /usr/bin/mount /usr/bin/newgrp; do [ -u $p ] &&"
                + " $p --help >/dev/null 2>&1; done; cp /usr/bin/id /work/id; chmod 4755 /work/id;"
                + " /work/id -u; grep NoNewPrivs /proc/self/status");
    assertThat(out(execution)).startsWith("1000").endsWith("1");
  }

  @Test
  void no_capability_is_held_and_none_can_be_had() {
    Execution execution = shell("grep Cap /proc/self/status | cut -f2 | sort -u");
    assertThat(out(execution)).isEqualTo("0000000000000000");
  }

  @Test
  void nobody_on_the_host_is_the_cells_user() {
    Execution execution = shell("id -u; cut -c1-30 /proc/self/uid_map");
    assertThat(out(execution).lines().findFirst()).contains("1000");
  }

  @Test
  void dangerous_system_calls_are_not_there() {
    Assumptions.assumeTrue(System.getProperty("os.arch").equals("amd64"), "numbers of x86_64");
    Execution execution = run(pythonCell(MAKE_CALLS).with(QUICK), DANGEROUS_CALLS);
    assertThat(out(execution).lines())
        .hasSize((int) DANGEROUS_CALLS.lines().count())
        .allMatch(line -> line.endsWith(" absent"));
  }

  @Test
  void a_signal_to_everyone_reaches_only_the_cell() {
    Process stranger = start("sleep", "600");
    try {
      shell("kill -9 -1");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_process_of_the_host_cannot_be_named() {
    Process stranger = start("sleep", "600");
    try {
      Execution execution = shell("kill -9 " + stranger.pid());
      assertThat(execution.succeeded()).isFalse();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void children_that_outlive_the_program_are_gone_with_it() {
    Execution execution =
        python(
            """
            import os, time
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    for fd in range(3): os.close(fd)
                    time.sleep(600)
                os._exit(0)
            os.wait()
            print("parent ends")
            """);
    assertThat(out(execution)).isEqualTo("parent ends");
    assertThat(execution.outcome()).isEqualTo(Outcome.EXITED);
  }

  @Test
  void children_that_keep_the_pipes_open_do_not_hold_up_the_end() {
    Execution execution = shell("setsid sleep 600 & echo parent ends");
    assertThat(out(execution)).isEqualTo("parent ends");
    assertThat(execution.outcome()).isEqualTo(Outcome.EXITED);
  }

  @Test
  void a_symbolic_link_to_the_host_is_not_handed_back() {
    Cell cell =
        Cell.of(
                "/bin/sh",
                "-c",
                "ln -s /etc/passwd link; ln -s / all; echo real >file; mkfifo pipe; ln file hard")
            .exporting()
            .with(QUICK);
    assertThat(run(cell).exported().orElseThrow().paths()).containsAnyOf("file", "hard");
    assertThat(run(cell).exported().orElseThrow().paths()).doesNotContain("link", "all", "pipe");
  }

  private static Process start(String... command) {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
