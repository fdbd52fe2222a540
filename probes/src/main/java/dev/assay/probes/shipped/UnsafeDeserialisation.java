// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends what does something while it is read, where a service takes values that it once gave out or
 * that clients wrote: objects of Java, pickles of Python, YAML with classes in it, code of Python
 * and JavaScript. (CWE-502, CWE-95.) What they do is harmless: they call a port where the probe
 * listens, or leave an empty file.
 */
final class UnsafeDeserialisation implements Check {
  /** Calls may come after the answer. */
  private static final Duration PATIENCE = Duration.ofMillis(600);

  @Override
  public String run(Bench bench) throws IOException, InterruptedException {
    Intake intake = Intake.of(bench, "application/octet-stream");
    Reply read = Prerequisite.works(intake.send(honest(bench, intake)), "sending an honest value");
    Prerequisite.that(
        read.body().contains(bench.setting("finds")),
        "an honest value is not answered with \"" + bench.setting("finds") + "\"");

    try (Doorbell bell = Doorbell.hang()) {
      List<RunWhenRead> all = RunWhenRead.calling(bell.port(), InventedWord.next());
      for (RunWhenRead sent : all) {
        sent.to(intake);
        refused(bench, all, bell.ring(Duration.ZERO));
      }
      refused(bench, all, bell.ring(PATIENCE));
      return all.size() + " kinds of objects and code were sent, and none was run";
    }
  }

  private static String honest(Bench bench, Intake intake) {
    String input = bench.setting("input");
    return bench
        .optionalLine("give")
        .map(give ->
            Bench.needed(
                Prerequisite.works(give.to(intake.service()), "getting an honest value"),
                input,
                "getting an honest value"))
        .orElse(input);
  }

  private static void refused(Bench bench, List<RunWhenRead> all, Optional<String> ring)
      throws IOException {
    String traces = ring.orElse("") + String.join(" ", bench.surroundings().files().keySet());
    Optional<RunWhenRead> run =
        all.stream().filter(sent -> traces.contains(sent.trace())).findFirst();
    if (run.isPresent() || ring.isPresent()) {
      throw new AssertionError(
          "the service runs what a client sends: "
              + run.map(RunWhenRead::what).orElse("something of it"));
    }
  }
}
