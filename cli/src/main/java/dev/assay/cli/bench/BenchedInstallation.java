// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A demonstration in a folder, started and stopped as an operator does it. */
final class BenchedInstallation implements AutoCloseable {
  private static final int STOPPING_SECONDS = 90;

  private final Process process;
  private final Map<String, String> announced;
  private final double readySeconds;
  private final double firstPageSeconds;

  private BenchedInstallation(
      Process process,
      Map<String, String> announced,
      double readySeconds,
      double firstPageSeconds) {
    this.process = process;
    this.announced = announced;
    this.readySeconds = readySeconds;
    this.firstPageSeconds = firstPageSeconds;
  }

  /** Starts {@code serve --demo}, waits for its links and opens the first page. */
  static BenchedInstallation start(Path data) throws IOException {
    List<String> command = new ArrayList<>(launcher());
    command.addAll(
        List.of("serve", "--demo", "--port", "0", "--no-install", "--data", data.toString()));
    Path errors = data.resolveSibling("serve.err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ASSAY_DATABASE_"));
    long began = System.nanoTime();
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop serve"));
    Map<String, String> announced = new TreeMap<>();
    double ready = 0;
    double first = 0;
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        announced.put(line.substring(0, colon), line.substring(colon + 2));
      }
      if (line.startsWith("ready: ")) {
        ready = (System.nanoTime() - began) / 1e9;
        try (Wire wire = new Wire(URI.create(announced.getOrDefault("ready", "")).getPort())) {
          wire.get("/sign-in", "");
        }
        first = (System.nanoTime() - began) / 1e9;
      } else if (line.startsWith("candidate: ")) {
        return new BenchedInstallation(process, announced, ready, first);
      }
    }
    throw new IOException("serve did not start: " + Files.readString(errors).strip());
  }

  /** The launcher, for its time counts too; without a checkout the program itself. */
  private static List<String> launcher() {
    return Optional.ofNullable(System.getenv("ASSAY_HOME"))
        .map(home -> Path.of(home, "assay"))
        .filter(Files::isExecutable)
        .map(launcher -> List.of(launcher.toString()))
        .orElseGet(() ->
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assay.cli.Assay"));
  }

  /** From the command to the line {@code ready}. */
  double readySeconds() {
    return readySeconds;
  }

  /** From the command to the whole sign-in page. */
  double firstPageSeconds() {
    return firstPageSeconds;
  }

  URI base() {
    return URI.create(announced.getOrDefault("ready", ""));
  }

  String recruiterLink() {
    return announced.getOrDefault("recruiter", "");
  }

  /** The process of a service by its role, {@code web} or {@code grader}. */
  Optional<ProcessHandle> service(String role) {
    return process
        .descendants()
        .filter(child -> ServiceMemory.environmentOf(child).contains("ASSAY_ROLE=" + role))
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst();
  }

  ProcessHandle supervisor() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
