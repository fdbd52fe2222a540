// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A port that nobody has a reason to call. Whoever does is heard out for a moment, whatever the
 * protocol, and sent away.
 */
final class Doorbell implements AutoCloseable {
  private static final int MOST_BYTES = 200;
  private static final int PATIENCE_MILLIS = 500;

  private final ServerSocket socket;
  private final BlockingQueue<String> rings = new LinkedBlockingQueue<>();

  private Doorbell(ServerSocket socket) {
    this.socket = socket;
  }

  /** Listens on loopback, at any free port. */
  static Doorbell hang() throws IOException {
    Doorbell bell = new Doorbell(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(bell::listen);
    return bell;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        caller.setSoTimeout(PATIENCE_MILLIS);
        rings.add(said(caller));
      } catch (IOException closed) {
        continue; // of this caller, or of all
      }
    }
  }

  private static String said(Socket caller) {
    try {
      byte[] some = new byte[MOST_BYTES];
      int read = caller.getInputStream().read(some);
      return new String(some, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
    } catch (IOException silent) {
      return "";
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What the next caller said first; empty when none comes in this time. */
  Optional<String> ring(Duration patience) throws InterruptedException {
    return Optional.ofNullable(rings.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
