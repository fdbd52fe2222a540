// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Things of the host that hostile programs go for, and what of the host they might change: a file
 * with a secret, a process with a secret in its environment and a socket with a name and no file, a
 * port, the kernel's settings, its network, its clock, what other processes leave in the kernel.
 */
final class HostCanary implements AutoCloseable {
  /** In the file and in the environment of the process. */
  static final String SECRET = "the-answer-is-forty-two";

  private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

  private static final String LISTENER =
      """
      import socket, sys, time
      s = socket.socket(socket.AF_UNIX)
      s.bind("\\0" + sys.argv[1])
      s.listen()
      print("ready", flush=True)
      time.sleep(3600)
      """;

  private static final List<String> SETTINGS =
      List.of(
          "kernel/panic",
          "kernel/core_pattern",
          "kernel/hostname",
          "kernel/domainname",
          "kernel/modules_disabled",
          "vm/overcommit_memory",
          "vm/swappiness",
          "fs/file-max",
          "net/ipv4/ip_forward");

  private final Path file;
  private final Process process;
  private final ServerSocketChannel port;
  private final String socket = "canary-" + UUID.randomUUID();
  private final List<String> before;
  private final long clockAhead;

  HostCanary(Path directory) throws IOException {
    file = Files.writeString(directory.resolve("hidden-tests.txt"), SECRET);
    var builder = new ProcessBuilder("/usr/bin/python3", "-c", LISTENER, socket);
    builder.environment().put("CANARY", SECRET);
    process = builder.start();
    assertThat(process.inputReader().readLine()).isEqualTo("ready");
    port = ServerSocketChannel.open();
    port.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    port.configureBlocking(false);
    before = state();
    clockAhead = clockAhead();
  }

  /** What hostile programs are told on standard input. */
  String facts() throws IOException {
    int number = ((InetSocketAddress) port.getLocalAddress()).getPort();
    return file + "\n" + process.pid() + "\n" + number + "\n" + socket + "\n";
  }

  void assertUntouched() throws IOException {
    assertThat(process.isAlive()).as("the process of the host lives").isTrue();
    assertThat(port.accept()).as("a connection to the host").isNull();
    assertThat(file).content().isEqualTo(SECRET);
    assertThat(state()).as("the host").isEqualTo(before);
    assertThat(Duration.ofMillis(Math.abs(clockAhead() - clockAhead))).isLessThan(CLOCK_SLACK);
  }

  /** What the clock is ahead of the time since the machine started. */
  private static long clockAhead() {
    return System.currentTimeMillis() - Duration.ofNanos(System.nanoTime()).toMillis();
  }

  private List<String> state() throws IOException {
    var state = new ArrayList<String>();
    for (String setting : SETTINGS) {
      state.add(setting + "=" + read(Path.of("/proc/sys", setting)));
    }
    try (Stream<Path> interfaces = Files.list(Path.of("/sys/class/net"))) {
      state.addAll(interfaces.map(Path::toString).sorted().toList());
    }
    try (Stream<Path> beside = Files.list(file.getParent())) {
      state.addAll(beside.map(Path::toString).sorted().toList());
    }
    for (String kind : List.of("shm", "sem", "msg")) {
      state.addAll(left(read(Path.of("/proc/sysvipc", kind))));
    }
    read(Path.of("/proc", String.valueOf(process.pid()), "status"))
        .lines()
        .filter(line -> line.matches("State:\\s*[TtZX].*|(TracerPid|Uid|SigBlk).*"))
        .forEach(state::add);
    return state;
  }

  /** Objects with the keys that hostile programs use. */
  private static List<String> left(String table) {
    return table.lines().map(String::strip).filter(line -> line.matches("10[0-4]\\d .*")).toList();
  }

  /** The first pages at one go: some files of the kernel are there for one read only. */
  private static String read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return "";
    }
    try (var in = new FileInputStream(path.toFile())) {
      byte[] bytes = new byte[1 << 16];
      return new String(bytes, 0, Math.max(in.read(bytes), 0), UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    port.close();
  }
}
