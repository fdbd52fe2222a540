// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.judge.language.Tools;
import dev.assay.judge.service.WarmStart.Warmed;
import dev.assay.probes.Answered;
import dev.assay.probes.ProbePlan;
import dev.assay.probes.ProbeReport;
import dev.assay.probes.run.Message;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The probes at work, in a cell beside the service. */
final class ProbeProcess {
  /** Where they see the service's directory. */
  static final String VIEW = Cell.WORK + "/service";

  private static final String MAIN = "dev.assay.probes.run.ProbeRun";
  private static final String CLASSES = "/probes";
  private static final long MEMORY = 640L << 20;
  private static final long MEMORY_WITH_NEWMAN = 1152L << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Sandbox sandbox;
  private final CellNetwork network;
  private final Optional<Warmed> warmed;

  /**
   * @param warmed what their virtual machine starts with
   */
  ProbeProcess(Sandbox sandbox, CellNetwork network, Optional<Warmed> warmed) {
    this.sandbox = sandbox;
    this.network = network;
    this.warmed = warmed;
  }

  /**
   * What they said.
   *
   * @param ready when the service had answered, in nanoseconds of this machine's clock; 0 for never
   * @param answers to the plan's requests
   * @param done whether they came to their end
   */
  record Said(
      long ready,
      boolean refused,
      boolean done,
      List<ProbeReport> reports,
      List<Answered> answers,
      String log) {
    /** By probes that could not begin. */
    static Said none() {
      return new Said(0, false, false, List.of(), List.of(), "");
    }

    /** Whether they ended before the service had answered anything. */
    boolean nothing() {
      return ready == 0 && !done && reports.isEmpty();
    }
  }

  /** Runs all of a plan; returns when they are done or have ended. */
  Said run(ProbePlan plan, Tree classes, RunningCell service, Consumer<ProbeReport> progress)
      throws SandboxFault, InterruptedException {
    try (RunningCell probes = sandbox.start(cell(plan, classes, service), network)) {
      CellLog log = CellLog.ofErrors(probes);
      Said said = listen(plan, probes, service, log, progress);
      probes.kill();
      return said;
    }
  }

  private static Said listen(
      ProbePlan plan,
      RunningCell probes,
      RunningCell service,
      CellLog log,
      Consumer<ProbeReport> progress) {
    List<ProbeReport> reports = new ArrayList<>();
    List<Answered> answers = new ArrayList<>();
    long ready = 0;
    try (OutputStream to = probes.stdin();
        BufferedReader from = new BufferedReader(new InputStreamReader(probes.stdout(), UTF_8))) {
      send(to, JSON.writeValueAsString(plan));
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        Message message = JSON.readValue(line, Message.class);
        switch (message.kind()) {
          case ALIVE -> send(to, service.alive() ? "yes" : "no");
          case READY -> ready = System.nanoTime();
          case NOT_READY -> {
            return new Said(0, true, false, reports, answers, log.text());
          }
          case ANSWERED -> message.answered().ifPresent(answers::add);
          case REPORT ->
              message
                  .report()
                  .ifPresent(report -> {
                    reports.add(report);
                    progress.accept(report);
                  });
          case DONE -> {
            return new Said(ready, false, true, reports, answers, log.text());
          }
        }
      }
    } catch (IOException | JacksonException broken) {
      return new Said(ready, false, false, reports, answers, log.text() + broken.getMessage());
    }
    return new Said(ready, false, false, reports, answers, log.text());
  }

  private static void send(OutputStream to, String line) throws IOException {
    to.write((line + "\n").getBytes(UTF_8));
    to.flush();
  }

  private Cell cell(ProbePlan plan, Tree classes, RunningCell service) {
    List<String> command = new ArrayList<>(List.of(ServiceJdk.program("java")));
    command.addAll(ServiceJdk.LEAN);
    String kit = ProbeKit.classPath();
    if (warmed.isPresent()) {
      command.addAll(Warmed.options());
      kit = Warmed.classPath(kit);
    }
    command.addAll(
        List.of("-Xmx256m", "-Dslf4j.internal.verbosity=ERROR", "-cp", kit + ":" + CLASSES, MAIN));
    Duration most = Duration.ofSeconds(plan.bootSeconds() + plan.seconds() + 120L);
    Cell cell =
        ServiceJdk.in(Cell.of(command))
            .with(new Mount.View(service, VIEW))
            .with(
                Limits.defaults()
                    .withTime(most, most)
                    .withMemory(plan.collections().isEmpty() ? MEMORY : MEMORY_WITH_NEWMAN)
                    .withProcesses(128)
                    .withOutput(32L << 20));
    if (warmed.isPresent()) {
      cell = warmed.get().in(cell);
    }
    if (!classes.isEmpty()) {
      cell = cell.with(new Mount.Files(classes, CLASSES));
    }
    for (Mount jar : ProbeKit.mounts()) {
      cell = cell.with(jar);
    }
    Optional<Mount> newman = Newman.tools().map(Tools::mount);
    return plan.collections().isEmpty() || newman.isEmpty() ? cell : cell.with(newman.get());
  }
}
