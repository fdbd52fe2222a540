// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.run;

import dev.assay.probes.Answered;
import dev.assay.probes.ProbeReport;
import dev.assay.probes.run.Message.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Whoever started the probes, at the other end of the standard streams. */
final class Boss {
  private final BufferedReader from;
  private final PrintStream to;
  private final JsonMapper json;

  Boss(BufferedReader from, PrintStream to, JsonMapper json) {
    this.from = from;
    this.to = to;
    this.json = json;
  }

  void report(ProbeReport report) {
    say(new Message(Kind.REPORT, Optional.of(report), Optional.empty()));
  }

  void answered(Answered answered) {
    say(new Message(Kind.ANSWERED, Optional.empty(), Optional.of(answered)));
  }

  /** Says something that is about no probe. */
  void say(Kind kind) {
    say(Message.of(kind));
  }

  /** Whether the service's process is alive. */
  boolean serviceLives() throws IOException {
    say(Message.of(Kind.ALIVE));
    return "yes".equals(from.readLine());
  }

  private void say(Message message) {
    to.println(json.writeValueAsString(message));
    to.flush();
  }
}
