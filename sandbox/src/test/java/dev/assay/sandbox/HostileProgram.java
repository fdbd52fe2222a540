// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program of {@code src/test/resources/hostile} that means harm. Its first line says what it
 * does, and how that may end: {@code hostile: what; ends: OUTCOME...; with: limit=number...; quick;
 * exports}. Without {@code ends} it ends by itself. One that ends by itself says {@code contained};
 * one whose attempt succeeds says {@code ESCAPED} and what.
 *
 * @param ends the outcomes that are all right
 * @param quick whether it is cheap enough to be tried each time
 * @param exports whether its working directory is handed back
 */
record HostileProgram(
    Path file, String what, Set<Outcome> ends, Limits limits, boolean quick, boolean exports) {

  static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final long MB = 1 << 20;

  static List<HostileProgram> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".h"))
          .sorted()
          .map(HostileProgram::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileProgram read(Path file) {
    String first;
    try (Stream<String> lines = Files.lines(file)) {
      first = lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!first.contains("hostile: ")) {
      throw new IllegalArgumentException(file + " does not begin with what it does");
    }
    String head = first.substring(first.indexOf("hostile: ") + 9).replace("*/", "").strip();
    List<String> parts = List.of(head.split("; "));
    Set<Outcome> ends = EnumSet.noneOf(Outcome.class);
    Limits limits = EveryDriver.QUICK;
    for (String part : parts) {
      if (part.startsWith("ends: ")) {
        Stream.of(part.substring(6).split(" ")).map(Outcome::valueOf).forEach(ends::add);
      } else if (part.startsWith("with: ")) {
        for (String limit : part.substring(6).split(" ")) {
          limits = limited(limits, limit);
        }
      }
    }
    if (ends.isEmpty()) {
      ends.add(Outcome.EXITED);
    }
    return new HostileProgram(
        file, parts.getFirst(), ends, limits, parts.contains("quick"), parts.contains("exports"));
  }

  private static Limits limited(Limits limits, String limit) {
    String name = limit.substring(0, limit.indexOf('='));
    long number = Long.parseLong(limit.substring(limit.indexOf('=') + 1));
    return switch (name) {
      case "cpu" -> limits.withTime(Duration.ofSeconds(number), limits.wall());
      case "wall" -> limits.withTime(limits.cpu(), Duration.ofSeconds(number));
      case "memory" -> limits.withMemory(number * MB);
      case "disk" -> limits.withDisk(number * MB);
      case "processes" -> limits.withProcesses((int) number);
      case "output" -> limits.withOutput(number);
      default -> throw new IllegalArgumentException("no limit called " + name);
    };
  }

  String language() {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  byte[] source() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the program has to be there, or is but a way to end. */
  boolean endsByItself() {
    return ends.equals(EnumSet.of(Outcome.EXITED));
  }

  @Override
  public String toString() {
    return FOLDER.relativize(file) + ": " + what;
  }

  static String text(Execution execution) {
    return new String(execution.stdout(), UTF_8) + new String(execution.stderr(), UTF_8);
  }
}
