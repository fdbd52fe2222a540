// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Cells that share a loopback and nothing else. */
class CellNetworkTest extends EveryDriver {
  private static final String SERVER =
      """
      import socket
      listener = socket.create_server(("127.0.0.1", 7000))
      print("listening", flush=True)
      while True:
          connection, _ = listener.accept()
          connection.sendall(b"hello, " + connection.recv(100))
          connection.close()
      """;

  private static final String CLIENT =
      """
      import os, socket, sys
      try:
          connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 5)
          connection.sendall(b"client")
          print(connection.recv(100).decode())
      except OSError:
          print("nobody is there")
      print(len([name for name in os.listdir("/proc") if name.isdigit()]) < 5)
      """;

  @Test
  void a_server_is_reached_by_whom_shares_its_network_and_by_nobody_else() throws Exception {
    try (CellNetwork network = sandbox().network();
        RunningCell server = sandbox().start(pythonCell(SERVER).with(QUICK), network)) {
      assertThat(line(server)).isEqualTo("listening");
      assertThat(answer(client(7000), network)).isEqualTo("hello, client\nTrue");
      assertThat(out(run(client(7000)))).isEqualTo("nobody is there\nTrue");
      try (CellNetwork other = sandbox().network()) {
        assertThat(answer(client(7000), other)).isEqualTo("nobody is there\nTrue");
      }
      assertThat(server.alive()).isTrue();
    }
  }

  @Test
  void a_shared_network_leads_nowhere_else() throws Exception {
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        CellNetwork network = sandbox().network()) {
      assertThat(answer(client(host.getLocalPort()), network)).startsWith("nobody is there");
      String interfaces =
          answer(Cell.of("/bin/sh", "-c", "grep -c : /proc/net/dev").with(QUICK), network);
      assertThat(interfaces).isEqualTo("1");
    }
  }

  @Test
  void no_descriptor_of_the_network_is_left_to_the_program() throws Exception {
    try (CellNetwork network = sandbox().network()) {
      Cell cell = Cell.of("/bin/sh", "-c", "for f in /proc/self/fd/*; do readlink $f; done");
      assertThat(answer(cell.with(QUICK), network).lines())
          .allMatch(line -> line.startsWith("pipe:") || line.startsWith("/proc/"));
    }
  }

  @Test
  void a_network_that_was_closed_cannot_be_joined() throws Exception {
    CellNetwork network = sandbox().network();
    network.close();
    assertThatThrownBy(() -> sandbox().start(client(7000), network))
        .isInstanceOf(SandboxFault.class)
        .hasMessageContaining("closed");
  }

  private static Cell client(int port) {
    return Cell.of("/usr/bin/python3", "-c", CLIENT, Integer.toString(port)).with(QUICK);
  }

  private String answer(Cell cell, CellNetwork network) throws Exception {
    try (RunningCell running = sandbox().start(cell, network)) {
      String said = new String(running.stdout().readAllBytes(), UTF_8).strip();
      assertThat(running.waitFor().outcome()).isEqualTo(Outcome.EXITED);
      return said;
    }
  }

  private static String line(RunningCell cell) throws IOException {
    return new BufferedReader(new InputStreamReader(cell.stdout(), UTF_8)).readLine();
  }
}
