// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.cli.Refusal;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Where the web process listens: free before it starts, answering once it has started. */
record WebPort(InetAddress host, int number) {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration UNTIL_FREE = Duration.ofSeconds(3);
  private static final int TIMEOUT_MILLIS = 10_000;

  /**
   * A port that is free now.
   *
   * @param wanted the port, or 0 for any
   */
  static WebPort reserve(InetAddress host, int wanted) throws IOException {
    long deadline = System.nanoTime() + UNTIL_FREE.toNanos();
    while (true) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(host, wanted));
        return new WebPort(host, socket.getLocalPort());
      } catch (BindException e) {
        // A server that was killed a moment ago may still be letting go of the port.
        if (System.nanoTime() > deadline) {
          throw Refusal.failed(
              "port " + wanted + " is in use or not allowed: choose another with --port, or 0");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Asks for the first page until it comes; false when the process ended instead. */
  boolean awaitAnswer(BooleanSupplier alive) {
    while (alive.getAsBoolean()) {
      if (answers()) {
        return true;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return false;
  }

  private boolean answers() {
    InetAddress near = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(near, number), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String request =
          "GET / HTTP/1.1\r\nHost: localhost:" + number + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 ".length());
      return new String(start, StandardCharsets.US_ASCII).startsWith("HTTP/1.");
    } catch (IOException notYet) {
      return false;
    }
  }
}
