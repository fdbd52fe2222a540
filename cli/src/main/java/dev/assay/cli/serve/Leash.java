// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.server.AssayServer;
import java.io.IOException;

/**
 * The main class of the web process and the grader: the server, on a leash. Its standard input is a
 * pipe from the process that supervises it; when the pipe ends, the supervisor is gone, however it
 * went, and a server nobody supervises must not stay.
 */
public final class Leash {

  private static final int ORPHANED = 70;

  private Leash() {}

  public static void main(String[] arguments) {
    attach(() -> {});
    AssayServer.main(arguments);
  }

  /**
   * Puts this process on the leash.
   *
   * @param last what it does when the supervisor is gone, before it goes too
   */
  public static void attach(Runnable last) {
    Thread.ofPlatform().daemon().name("leash").start(() -> hold(last));
  }

  private static void hold(Runnable last) {
    try {
      while (System.in.read() >= 0) {
        // only the end means anything
      }
    } catch (IOException e) {
      // as good as the end
    }
    try {
      last.run();
    } finally {
      Runtime.getRuntime().halt(ORPHANED);
    }
  }
}
