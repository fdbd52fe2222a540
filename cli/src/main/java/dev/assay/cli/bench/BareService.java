// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.judge.language.Tools;
import dev.assay.judge.service.Library;
import dev.assay.judge.service.Platform;
import dev.assay.judge.service.ServiceProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service as anybody would start it: compiled by javac where it is Java, as a process of this
 * machine, without a sandbox and without what a virtual machine could start with.
 */
final class BareService implements AutoCloseable {
  private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServiceProgram program;
  private final Path folder;

  private BareService(ServiceProgram program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  static BareService of(ServiceProgram program) throws IOException {
    Path folder = Files.createTempDirectory("assay-bench");
    for (String path : program.files().paths()) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, program.files().content(path).orElseThrow());
    }
    return new BareService(program, folder);
  }

  /**
   * In milliseconds.
   *
   * @param booted from the start of the process to its first answer
   */
  record Boot(double built, double booted) {}

  /** Builds it, starts it, waits for its first answer and stops it. */
  Boot start() throws IOException, InterruptedException {
    long began = System.nanoTime();
    if (program.platform() == Platform.JAVA) {
      compile();
    }
    long built = System.nanoTime();
    int port = freePort();
    ProcessBuilder builder = builder(command());
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("NODE_PATH", "/usr/share/nodejs:/usr/lib/nodejs");
    Process process = builder.start();
    try {
      awaitAnswer(port, process);
      return new Boot((built - began) / 1e6, (System.nanoTime() - built) / 1e6);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void compile() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JDK.resolve("javac").toString()));
    command.addAll(List.of("-proc:none", "-parameters", "-nowarn", "-cp", classPath(), "-d", "."));
    program.files().paths().stream().filter(f -> f.endsWith(".java")).forEach(command::add);
    if (builder(command).start().waitFor() != 0) {
      throw new IOException("javac failed in " + folder);
    }
  }

  private List<String> command() {
    return switch (program.platform()) {
      case PYTHON -> List.of("/usr/bin/python3", program.start());
      case NODE -> List.of("/usr/bin/node", program.start());
      case JAVA ->
          List.of(JDK.resolve("java").toString(), "-cp", ".:" + classPath(), program.start());
    };
  }

  private String classPath() {
    return program.libraries().stream()
        .map(Library::id)
        .flatMap(id -> Tools.of(id).stream())
        .flatMap(BareService::jars)
        .collect(Collectors.joining(":"));
  }

  private static Stream<String> jars(Tools tools) {
    try (Stream<Path> files = Files.list(tools.home())) {
      return files.map(Path::toString).filter(f -> f.endsWith(".jar")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitAnswer(int port, Process process)
      throws IOException, InterruptedException {
    long ends = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() - ends < 0 && process.isAlive()) {
      if (status(port).filter(status -> status == 200).isPresent()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new IOException("a bare service did not answer");
  }

  private static Optional<Integer> status(int port) {
    try {
      URI health = URI.create("http://127.0.0.1:" + port + "/health");
      HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
      int status = connection.getResponseCode();
      connection.disconnect();
      return Optional.of(status);
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
