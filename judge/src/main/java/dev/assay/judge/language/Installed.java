// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks programs of the system which version they are. */
final class Installed {
  private static final Pattern VERSION = Pattern.compile("([0-9]+(?:\\.[0-9]+)+)");

  private Installed() {}

  /** The first number with dots in it that a system program prints about itself. */
  static Optional<String> version(String program, String... arguments) {
    if (!Files.isExecutable(Path.of(program))) {
      return Optional.empty();
    }
    var command = new java.util.ArrayList<String>();
    command.add(program);
    command.addAll(java.util.List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readNBytes(4096);
      if (!ends(process)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      Matcher matcher = VERSION.matcher(new String(output, StandardCharsets.UTF_8));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Heeds no interrupt: what is found out here is remembered for as long as the judge lives. */
  private static boolean ends(Process process) {
    return process
        .onExit()
        .thenApply(_ -> true)
        .completeOnTimeout(false, 10, TimeUnit.SECONDS)
        .join();
  }
}
