// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.PostmanProbes;
import dev.assay.probes.Printable;
import dev.assay.probes.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One run of Newman, in a process of its own with an empty environment and a folder of its own. */
final class Newman {
  private static final List<String> COMMAND =
      List.of(
          "/usr/bin/node",
          "--max-old-space-size=256",
          PostmanProbes.NEWMAN + "/node_modules/newman/bin/newman.js");

  private static final long LONGEST_REPORT = 60L << 20;
  private static final int LONGEST_SAID = 600;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  /**
   * @param folder an empty one that it may write to
   */
  Newman(Path folder) {
    this.folder = folder;
  }

  /**
   * What came of it.
   *
   * @param report empty when it left none, or one that is too long to be read
   * @param said what it wrote, its end
   */
  record Ended(Optional<NewmanReport> report, String said) {}

  /**
   * Runs a collection.
   *
   * @param variables the environment that it sees
   * @param seconds after which it is ended
   */
  Ended run(String collection, Map<String, String> variables, Gateway gateway, int seconds)
      throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    Path said = folder.resolve("said.txt");
    Files.writeString(folder.resolve("collection.json"), collection);
    Files.writeString(folder.resolve("environment.json"), environment(variables));
    Files.createDirectory(folder.resolve("files"));
    ProcessBuilder process = new ProcessBuilder(command(seconds)).directory(folder.toFile());
    process.environment().clear();
    process.environment().put("HOME", folder.toString());
    process.environment().putAll(gateway.environment());
    process.redirectErrorStream(true).redirectOutput(said.toFile());
    Process newman = process.start();
    newman.getOutputStream().close();
    boolean ended;
    try {
      ended = newman.waitFor(seconds, TimeUnit.SECONDS);
    } finally {
      newman.destroyForcibly();
    }
    String words = ended ? "it ended with status " + newman.exitValue() : "it did not end";
    return new Ended(read(report), words + last(said));
  }

  private static List<String> command(int seconds) {
    List<String> options =
        List.of(
            "run",
            "collection.json",
            "--environment",
            "environment.json",
            "--reporters",
            "json",
            "--reporter-json-export",
            "report.json",
            "--timeout-request",
            millis(Service.PATIENCE.toSeconds() + 5),
            "--timeout-script",
            millis(seconds),
            "--working-dir",
            "files",
            "--no-insecure-file-read",
            "--color",
            "off");
    return Stream.concat(COMMAND.stream(), options.stream()).toList();
  }

  private static String millis(long seconds) {
    return String.valueOf(TimeUnit.SECONDS.toMillis(seconds));
  }

  private static String environment(Map<String, String> variables) {
    List<Map<String, Object>> values =
        variables.entrySet().stream()
            .map(v ->
                Map.<String, Object>of("key", v.getKey(), "value", v.getValue(), "enabled", true))
            .toList();
    return JSON.writeValueAsString(Map.of("name", "service", "values", values));
  }

  private static Optional<NewmanReport> read(Path report) throws IOException {
    if (!Files.exists(report) || Files.size(report) > LONGEST_REPORT) {
      return Optional.empty();
    }
    try {
      return Optional.of(NewmanReport.read(report));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static String last(Path said) throws IOException {
    byte[] all = Files.exists(said) ? Files.readAllBytes(said) : new byte[0];
    String text = new String(all, UTF_8).strip();
    String end = text.substring(Math.max(0, text.length() - LONGEST_SAID));
    return end.isEmpty() ? "" : ": " + Printable.of(end);
  }
}
