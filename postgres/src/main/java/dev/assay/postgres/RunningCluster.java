// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server that accepts connections, or did when this was handed out. It outlives this process. */
public final class RunningCluster {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Postmaster postmaster;
  private final Credentials credentials;
  private final String role;

  RunningCluster(Postmaster postmaster, Credentials credentials, String role) {
    this.postmaster = postmaster;
    this.credentials = credentials;
    this.role = role;
  }

  /** The application's database: its role owns it and is subject to row-level security. */
  public Database application() {
    return application(role);
  }

  Database application(String name) {
    return new Database(url(name), role, credentials.owner());
  }

  /** The same cluster as its superuser, for backups and care, never for the application. */
  public Database superuser() {
    return superuser("postgres");
  }

  /** A database of the cluster as its superuser. */
  public Database superuser(String name) {
    return new Database(url(name), "postgres", credentials.superuser());
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return postmaster.port();
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + name;
  }

  /** Completes when the server is gone, whoever ended it. */
  public CompletableFuture<Void> onExit() {
    return ProcessHandle.of(postmaster.pid())
        .map(process -> process.onExit().<Void>thenApply(gone -> null))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /** Stops the server: open transactions are rolled back, everything committed is on disk. */
  public void stop() {
    CompletableFuture<Void> gone = onExit();
    signal("INT");
    gone.completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (ProcessHandle.of(postmaster.pid()).isPresent()) {
      signal("QUIT");
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + postmaster.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
