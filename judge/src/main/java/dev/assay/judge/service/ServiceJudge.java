// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.judge.service.ServiceResult.Fault;
import dev.assay.judge.service.ServiceResult.NotBuilt;
import dev.assay.judge.service.ServiceResult.NotProbed;
import dev.assay.judge.service.ServiceResult.Probed;
import dev.assay.judge.service.Stores.Store;
import dev.assay.judge.service.WarmStart.Purpose;
import dev.assay.judge.service.WarmStart.Warmed;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbePlan;
import dev.assay.probes.ProbeReport;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts services and has them probed. Thread-safe.
 *
 * <p>A run is one network of three cells: the service, its database, the probes. They share nothing
 * but a loopback; the probes alone are shown the service's directory, and alone have the password
 * of the database's superuser. Whatever goes wrong on our side is a {@link Fault}: never a pass and
 * never a fail.
 */
public final class ServiceJudge {
  private static final int PROBE_SECONDS = 60;
  private static final int SECONDS = 300;

  /** Which groups meet the same service where it is started anew between groups. */
  private static final List<List<ProbeGroup>> TOGETHER =
      List.of(
          List.of(ProbeGroup.FUNCTIONAL, ProbeGroup.CONTRACT),
          List.of(ProbeGroup.RESILIENCE),
          List.of(ProbeGroup.SECURITY),
          List.of(ProbeGroup.PERFORMANCE));

  private final Sandbox sandbox;
  private final JavaBuild build;
  private final Stores stores;
  private final WarmStart warm;
  private final Map<Tree, Tree> probeClasses = new ConcurrentHashMap<>();

  public ServiceJudge(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.build = new JavaBuild(sandbox);
    this.stores = new Stores(sandbox);
    this.warm = new WarmStart(sandbox);
  }

  /**
   * Returns when programs like this one start as quickly as they ever will; without it the first of
   * a kind starts the slow way while what others start with is made.
   */
  public void warmUp(ServiceProgram program) {
    warm.awaited(Purpose.probes());
    if (program.platform() == Platform.JAVA && program.missing().isEmpty()) {
      warm.awaited(Purpose.service(program));
    }
  }

  /** Builds, starts and probes a service. */
  public ServiceResult judge(
      ServiceTask task, ServiceProgram program, Consumer<ProbeReport> progress)
      throws InterruptedException {
    List<String> missing =
        Stream.concat(program.missing().stream(), task.missing().stream()).toList();
    if (!missing.isEmpty()) {
      return new Fault(String.join("; ", missing));
    }
    try {
      Tree classes = probes(task);
      Store store = stores.of(task.database());
      JavaBuild.Built built = build.of(program);
      if (built.made().isEmpty()) {
        return new NotBuilt(built.said());
      }
      Optional<Warmed> warmed =
          program.platform() == Platform.JAVA
              ? warm.now(Purpose.service(program))
              : Optional.empty();
      ProbedCell cell = new ProbedCell(task, program, built.made().get(), warmed);
      return runs(task, cell, store, classes, progress);
    } catch (SandboxFault | IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException(e.getMessage());
      }
      return new Fault(String.valueOf(e.getMessage()));
    }
  }

  /** The author's probes, compiled. */
  private Tree probes(ServiceTask task) throws IOException, SandboxFault, InterruptedException {
    if (task.probes().isEmpty()) {
      return Tree.empty();
    }
    Tree known = probeClasses.get(task.probes());
    if (known != null) {
      return known;
    }
    JavaBuild.Built made = build.compile(task.probes(), ProbeKit.mounts(), ProbeKit.classPath());
    Tree classes =
        made.made().orElseThrow(() -> new IOException("the probes do not compile: " + made.said()));
    probeClasses.put(task.probes(), classes);
    return classes;
  }

  private ServiceResult runs(
      ServiceTask task, ProbedCell cell, Store store, Tree classes, Consumer<ProbeReport> progress)
      throws SandboxFault, InterruptedException {
    List<ProbeReport> reports = new ArrayList<>();
    Optional<Probed> first = Optional.empty();
    List<List<ProbeGroup>> rounds =
        task.restarts() ? TOGETHER : List.of(List.of(ProbeGroup.values()));
    for (List<ProbeGroup> groups : rounds) {
      ServiceResult result = run(task, cell, store, classes, groups, progress);
      if (!(result instanceof Probed probed)) {
        return result;
      }
      reports.addAll(probed.probes());
      first = first.isEmpty() ? Optional.of(probed) : first;
    }
    Probed one = first.orElseThrow();
    return new Probed(reports, one.answers(), one.boot(), one.peakMemoryBytes(), one.log());
  }

  /** One boot. */
  private ServiceResult run(
      ServiceTask task,
      ProbedCell cell,
      Store store,
      Tree classes,
      List<ProbeGroup> groups,
      Consumer<ProbeReport> progress)
      throws SandboxFault, InterruptedException {
    ProbedCell.Secret secret = ProbedCell.Secret.saying(store.canary());
    ProbePlan plan = plan(task, store, secret, groups, classes);
    try (CellNetwork network = sandbox.network();
        Beside database = Beside.start(store, sandbox, network)) {
      long began = System.nanoTime();
      try (RunningCell service = sandbox.start(cell.cell(secret, store.sqlite()), network)) {
        CellLog log = CellLog.of(service);
        ProbeProcess.Said said = probed(network, plan, classes, service, progress);
        boolean lived = service.alive();
        service.kill();
        Execution end = service.waitFor();
        if (!database.alive()) {
          return new NotProbed("its database came to an end under what it did with it", log.text());
        }
        return said.refused() || said.nothing() && !lived
            ? new NotProbed(why(lived, end, task), log.text())
            : result(said, Duration.ofNanos(said.ready() - began), end, log);
      }
    }
  }

  /**
   * What the probes said. The directory of a service that ends at once may be gone before they see
   * it: no fault of ours, they say nothing then.
   */
  private ProbeProcess.Said probed(
      CellNetwork network,
      ProbePlan plan,
      Tree classes,
      RunningCell service,
      Consumer<ProbeReport> progress)
      throws SandboxFault, InterruptedException {
    try {
      return new ProbeProcess(sandbox, network, warm.now(Purpose.probes()))
          .run(plan, classes, service, progress);
    } catch (SandboxFault fault) {
      if (service.alive()) {
        throw fault;
      }
      return ProbeProcess.Said.none();
    }
  }

  private static ServiceResult result(
      ProbeProcess.Said said, Duration boot, Execution end, CellLog log) {
    Optional<ProbeReport> fault =
        said.reports().stream().filter(r -> r.outcome() == ProbeOutcome.JE).findFirst();
    if (fault.isPresent()) {
      return new Fault("the probe " + fault.get().id() + " failed: " + fault.get().message());
    }
    if (!said.done()) {
      return new Fault("the probes ended before they were done: " + said.log().strip());
    }
    return new Probed(said.reports(), said.answers(), boot, end.peakMemoryBytes(), log.text());
  }

  private static String why(boolean lived, Execution end, ServiceTask task) {
    if (lived) {
      return "it did not answer %s with success within %d s"
          .formatted(task.health(), task.boot().toSeconds());
    }
    return end.outcome() == Outcome.MEMORY_LIMIT
        ? "it used more than %d MB while it started".formatted(task.memoryBytes() >> 20)
        : "it ended before it was ready, with exit status " + end.exitCode();
  }

  private static ProbePlan plan(
      ServiceTask task,
      Store store,
      ProbedCell.Secret secret,
      List<ProbeGroup> groups,
      Tree classes) {
    return new ProbePlan(
        task.port(),
        task.health(),
        (int) task.boot().toSeconds(),
        task.accounts(),
        task.openapi(),
        task.shipped(),
        classes.paths().stream()
            .filter(path -> path.endsWith(".java"))
            .map(path -> path.substring(0, path.length() - 5).replace('/', '.'))
            .toList(),
        task.collections(),
        secret.word(),
        secret.path(),
        Cell.WORK,
        ProbeProcess.VIEW,
        store.server().map(ProbedCell::superuser),
        ProbedCell.PARTNER,
        task.requests(),
        task.only(),
        groups,
        PROBE_SECONDS,
        SECONDS);
  }
}
