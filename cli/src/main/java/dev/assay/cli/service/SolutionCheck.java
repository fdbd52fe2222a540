// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.service;

import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.LabelledSolution.Ends;
import dev.assay.items.service.LabelledSolution.Kind;
import dev.assay.items.service.MarkedProbe;
import dev.assay.items.service.ServiceDocument;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.judge.service.ServiceMarks;
import dev.assay.judge.service.ServiceProgram;
import dev.assay.judge.service.ServiceResult;
import dev.assay.judge.service.ServiceTask;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbeReport;
import dev.assay.server.itemtype.service.ServiceTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the labelled solutions of an item and compares what the probes find with the promises. */
public final class SolutionCheck {
  private final ServiceJudge judge;
  private final String name;
  private final ServiceDocument item;
  private final ServiceTask task;

  public SolutionCheck(ServiceJudge judge, String name, ServiceDocument item) {
    this.judge = judge;
    this.name = name;
    this.item = item;
    this.task = ServiceTasks.grading(item);
  }

  /** What became of a solution. */
  public SolutionReport report(LabelledSolution solution) throws InterruptedException {
    ServiceProgram program = ServiceTasks.program(item, solution.answer()).orElseThrow();
    long began = System.nanoTime();
    List<String> missing =
        Stream.concat(program.missing().stream(), task.missing().stream()).toList();
    SolutionReport report =
        missing.isEmpty()
            ? report(solution, judge.judge(task, program, _ -> {}))
            : of(solution, "-", Optional.empty(), Optional.empty(), missing);
    return report.took(Duration.ofNanos(System.nanoTime() - began));
  }

  private SolutionReport report(LabelledSolution solution, ServiceResult result) {
    return switch (result) {
      case ServiceResult.Fault fault ->
          of(solution, "JE", Optional.empty(), Optional.of(false), List.of(fault.reason()));
      case ServiceResult.NotBuilt failed -> ended(solution, Ends.NOT_BUILT, failed.text());
      case ServiceResult.NotProbed failed ->
          ended(solution, Ends.NOT_READY, failed.why())
              .with(List.of(), Duration.ZERO, failed.log());
      case ServiceResult.Probed probed -> probed(solution, probed);
    };
  }

  private SolutionReport ended(LabelledSolution solution, Ends how, String why) {
    boolean agrees =
        solution.ends() == how
            || (solution.kind() == Kind.DO_NOTHING && solution.ends() == Ends.PROBED);
    return of(
        solution,
        how == Ends.NOT_BUILT ? "not-built" : "not-ready",
        Optional.of(ServiceMarks.NONE),
        Optional.of(agrees),
        agrees ? List.of() : List.of(why.strip()));
  }

  private SolutionReport probed(LabelledSolution solution, ServiceResult.Probed probed) {
    ServiceMarks marks = ServiceMarks.of(probed);
    List<String> broken = new ArrayList<>();
    if (solution.ends() != Ends.PROBED) {
      broken.add("it was started and probed");
    } else if (solution.kind() == Kind.DO_NOTHING) {
      if (marks.share() > 0) {
        broken.add("earns %.0f%% of the marks".formatted(marks.share() * 100));
      }
    } else {
      broken.addAll(brokenPromises(solution, probed.probes()));
    }
    return of(solution, "probed", Optional.of(marks), Optional.of(broken.isEmpty()), broken)
        .with(counts(solution, probed.probes()), probed.boot(), probed.log());
  }

  private List<String> brokenPromises(LabelledSolution solution, List<ProbeReport> probes) {
    List<String> broken = new ArrayList<>();
    for (MarkedProbe known : item.probes()) {
      if (probes.stream().noneMatch(probe -> probe.id().equals(known.id()))) {
        broken.add(known.id() + " was not run");
      }
    }
    for (ProbeReport probe : probes) {
      boolean passed = probe.outcome() == ProbeOutcome.PASSED;
      boolean named =
          solution.fails().contains(probe.id()) || solution.fails().contains(probe.group().tag());
      if (!passed && !named && probe.scored()) {
        broken.add("%s %s: %s".formatted(probe.id(), probe.outcome(), probe.message()));
      } else if (passed && solution.fails().contains(probe.id())) {
        broken.add(probe.id() + " passes");
      }
    }
    for (ProbeGroup group : ProbeGroup.values()) {
      boolean passes =
          probes.stream()
              .filter(probe -> probe.group() == group && probe.scored())
              .allMatch(probe -> probe.outcome() == ProbeOutcome.PASSED);
      if (solution.fails().contains(group.tag()) && passes) {
        broken.add("all of " + group.tag() + " passes");
      }
    }
    return broken;
  }

  private static List<GroupCount> counts(LabelledSolution solution, List<ProbeReport> probes) {
    return Arrays.stream(ProbeGroup.values())
        .filter(group -> probes.stream().anyMatch(probe -> counts(probe, group)))
        .map(group -> {
          List<ProbeReport> of = probes.stream().filter(probe -> counts(probe, group)).toList();
          boolean promised =
              solution.kind() != Kind.DO_NOTHING
                  && !solution.fails().contains(group.tag())
                  && of.stream().noneMatch(probe -> solution.fails().contains(probe.id()));
          long passed = of.stream().filter(p -> p.outcome() == ProbeOutcome.PASSED).count();
          return new GroupCount(group, promised, (int) passed, of.size());
        })
        .collect(Collectors.toList());
  }

  private static boolean counts(ProbeReport probe, ProbeGroup group) {
    return probe.group() == group && probe.scored();
  }

  private SolutionReport of(
      LabelledSolution solution,
      String ended,
      Optional<ServiceMarks> marks,
      Optional<Boolean> agrees,
      List<String> details) {
    return new SolutionReport(
        name,
        solution.path(),
        solution.starter(),
        ended,
        List.of(),
        marks,
        agrees,
        Duration.ZERO,
        Duration.ZERO,
        "",
        String.join("; ", details));
  }
}
