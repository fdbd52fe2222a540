// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.judge.service.Library;
import dev.assay.judge.service.Platform;
import dev.assay.judge.service.ServiceGroups.Member;
import dev.assay.judge.service.ServiceProgram;
import java.util.List;
import java.util.Map;

/**
 * A service that each version of a subject has.
 *
 * @param start the file it starts in; of Java the class
 * @param port where it listens
 * @param variable of the environment that tells tests and the other services where that is
 */
public record ServedPart(String name, Platform platform, String start, int port, String variable) {
  private static final long BYTES = 192L << 20;
  private static final List<Library> NO_LIBRARIES = List.of();

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** The part as a version has it. */
  Member of(Version version, Map<String, String> environment) {
    ServiceProgram program = new ServiceProgram(platform, NO_LIBRARIES, start, version.files());
    return new Member(name, program, port, BYTES, environment);
  }
}
