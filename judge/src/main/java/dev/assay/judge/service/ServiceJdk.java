// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Mount;
import java.nio.file.Path;
import java.util.List;

/** The JDK that runs Assay, as cells see it: for probes, and for services in Java. */
final class ServiceJdk {
  private static final Path HOME = Path.of(System.getProperty("java.home"));
  private static final String ELSEWHERE = "/jdk";

  /** What a short-lived JVM on shared processors is best started with. */
  static final List<String> LEAN =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-XX:TieredStopAtLevel=1",
          "-XX:ErrorFile=/dev/null",
          "-XX:+DisableAttachMechanism",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private ServiceJdk() {}

  static String program(String name) {
    return bin() + "/" + name;
  }

  /** The folder of its programs. */
  static String bin() {
    return (isOfSystem() ? HOME.toString() : ELSEWHERE) + "/bin";
  }

  static Cell in(Cell cell) {
    return isOfSystem() ? cell : cell.with(new Mount.ReadOnly(HOME, ELSEWHERE));
  }

  private static boolean isOfSystem() {
    return HOME.startsWith("/usr");
  }
}
