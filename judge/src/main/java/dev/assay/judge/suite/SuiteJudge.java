// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import dev.assay.judge.language.Jdk;
import dev.assay.judge.language.Language;
import dev.assay.judge.language.Languages;
import dev.assay.judge.service.Platform;
import dev.assay.judge.service.ServiceGroups;
import dev.assay.judge.suite.SuiteRun.Ending;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Outcome;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Tries suites on versions of a program, or of services. Thread-safe.
 *
 * <pre>{@code
 * SuiteJudge judge = new SuiteJudge(sandbox, Languages.standard());
 * SuiteRun tried = judge.run(subject, files);
 * SuiteGrade grade = judge.grade(subject, files, seed);
 * }</pre>
 */
public final class SuiteJudge {
  private static final int AT_ONCE = 2;
  private static final int LONGEST_CONSOLE = 10_000;
  private static final Duration BOOT = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Sandbox sandbox;
  private final Languages languages;
  private final ServiceGroups groups;
  private final Duration boot;
  private final Map<Framework, Bench> benches = new EnumMap<>(Framework.class);

  public SuiteJudge(Sandbox sandbox, Languages languages) {
    this(sandbox, languages, BOOT);
  }

  SuiteJudge(Sandbox sandbox, Languages languages, Duration boot) {
    this.sandbox = sandbox;
    this.languages = languages;
    this.groups = new ServiceGroups(sandbox);
    this.boot = boot;
  }

  /** Why suites for a subject cannot run here, with what to do; empty when they can. */
  public Optional<String> missing(Subject subject) {
    return Stream.concat(
            missing(subject.framework()).stream(),
            subject.services().stream().flatMap(part -> missing(part.platform()).stream()))
        .findFirst();
  }

  private Optional<String> missing(Framework framework) {
    return missing(framework.language())
        .or(() ->
            framework
                .missing()
                .map(install -> framework.title() + " is not installed: " + install));
  }

  private Optional<String> missing(Platform platform) {
    return switch (platform) {
      case JAVA -> Optional.empty(); // its JDK is the one that we run on
      case PYTHON -> missing("python");
      case NODE -> missing("javascript");
    };
  }

  private Optional<String> missing(String name) {
    Language language = languages.named(name).orElseThrow();
    return languages.toolchain(language).isEmpty()
        ? Optional.of(language.title() + " is not installed: " + language.install())
        : Optional.empty();
  }

  /** What came of trying a suite on the sample: a run, or why there is none. */
  public sealed interface Trial {
    /** It ran. */
    record Ran(SuiteRun run) implements Trial {}

    /** It does not compile. */
    record Refused(List<TestResult> problems) implements Trial {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Runs a suite once, against the sample alone. */
  public Trial run(Subject subject, Map<String, byte[]> files)
      throws SuiteFault, InterruptedException {
    try {
      Bench bench = bench(subject.framework());
      Tree suite = bench.suite(subject, files);
      return new Trial.Ran(run(bench, subject, suite, subject.sample(), files.keySet()));
    } catch (Refusal refusal) {
      return new Trial.Refused(refusal.problems());
    } catch (SandboxFault fault) {
      throw new SuiteFault(String.valueOf(fault.getMessage()), fault);
    }
  }

  /**
   * Runs a suite against all versions, correct ones as often as faulty ones.
   *
   * @param seed of the order; the order is nothing that a suite could see
   */
  public SuiteGrade grade(Subject subject, Map<String, byte[]> files, long seed)
      throws SuiteFault, InterruptedException {
    if (files.keySet().stream().noneMatch(subject.framework()::isSource)) {
      return new SuiteGrade.Empty();
    }
    try {
      Bench bench = bench(subject.framework());
      return grade(bench, subject, bench.suite(subject, files), files.keySet(), seed);
    } catch (Refusal refusal) {
      return new SuiteGrade.Refused(refusal.problems());
    } catch (SandboxFault fault) {
      throw new SuiteFault(String.valueOf(fault.getMessage()), fault);
    }
  }

  private record Tried(Version version, SuiteRun run) {}

  private SuiteGrade grade(Bench bench, Subject subject, Tree suite, Set<String> files, long seed)
      throws SuiteFault, InterruptedException {
    List<Version> order = subject.order(seed);
    Set<String> caught = new HashSet<>();
    subject.faulty().forEach(version -> caught.add(version.name()));
    long tests = 0;
    int correctRuns = 0;
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    try {
      ExecutorCompletionService<Tried> done = new ExecutorCompletionService<>(workers);
      order.forEach(version ->
          done.submit(() -> new Tried(version, run(bench, subject, suite, version, files))));
      for (int i = 0; i < order.size(); i++) {
        Tried tried = done.take().get();
        boolean correct = subject.correct().contains(tried.version());
        if (correct && tried.run().empty()) {
          return new SuiteGrade.Empty();
        }
        if (correct && tried.run().objects()) {
          return new SuiteGrade.Void(tried.version().equals(subject.sample()), tried.run());
        }
        if (correct) {
          correctRuns++;
          tests = Math.max(tests, tried.run().executed());
        } else if (!tried.run().objects()) {
          caught.remove(tried.version().name());
        }
      }
      return new SuiteGrade.Scored(tests, correctRuns, caught);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      if (cause instanceof SuiteFault fault) {
        throw fault;
      }
      throw new SuiteFault(String.valueOf(cause.getMessage()), cause);
    } finally {
      workers.shutdownNow(); // what nobody waits for is interrupted, and its cell killed
    }
  }

  private SuiteRun run(Bench bench, Subject subject, Tree suite, Version version, Set<String> files)
      throws SuiteFault, SandboxFault, InterruptedException {
    Stage stage =
        subject.served()
            ? new ServiceStage(sandbox, groups, subject, boot)
            : new ProgramStage(sandbox, bench, subject);
    Cell cell = bench.cell(subject).in(Bench.PROGRAM).with(limits(subject, bench));
    Execution execution = stage.run(cell, suite, version);
    if (starved(execution, subject)) {
      execution = stage.run(cell, suite, version);
    }
    Reports reports = Reports.read(execution.stdout(), files);
    String console = new String(execution.stderr(), StandardCharsets.UTF_8);
    return new SuiteRun(
        ending(execution, reports),
        reports.tests(),
        console.length() <= LONGEST_CONSOLE ? console : console.substring(0, LONGEST_CONSOLE) + "…",
        execution.cpu());
  }

  /** Out of time on the clock though it was busy: the machine's doing, perhaps. */
  private static boolean starved(Execution execution, Subject subject) {
    return execution.outcome() == Outcome.WALL_LIMIT
        && execution.cpu().multipliedBy(10).compareTo(subject.time()) > 0;
  }

  private static Ending ending(Execution execution, Reports reports) throws SandboxFault {
    return switch (execution.outcome()) {
      case CPU_LIMIT, WALL_LIMIT -> Ending.TIME;
      case MEMORY_LIMIT -> Ending.MEMORY;
      case OUTPUT_LIMIT -> Ending.OUTPUT;
      case KILLED -> throw new SandboxFault("the run of a suite was stopped");
      case EXITED, SIGNALLED ->
          execution.succeeded() && reports.complete() ? Ending.DONE : Ending.EARLY;
    };
  }

  private static Limits limits(Subject subject, Bench bench) {
    return Limits.defaults()
        .withTime(subject.time(), subject.time().multipliedBy(3).plus(PATIENCE))
        .withMemory(subject.memoryBytes() + bench.overheadBytes())
        .withProcesses(bench.processes())
        .withOutput(2L << 20)
        .withDisk(32L << 20);
  }

  private synchronized Bench bench(Framework framework) throws SuiteFault {
    Bench known = benches.get(framework);
    if (known != null) {
      return known;
    }
    Optional<String> missing = missing(framework);
    if (missing.isPresent()) {
      throw new SuiteFault(missing.get());
    }
    Bench bench =
        switch (framework) {
          case JUNIT -> new JUnitBench(sandbox, Jdk.newest().orElseThrow());
          case PYTEST -> ScriptBench.pytest();
          case NODE_TEST -> ScriptBench.nodeTest();
        };
    benches.put(framework, bench);
    return bench;
  }
}
