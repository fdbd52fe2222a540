// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.Answered;
import dev.assay.probes.Asked;
import dev.assay.probes.Exchange;
import dev.assay.probes.ExchangeLog;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.PostmanProbes.Tested;
import dev.assay.probes.Printable;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbePlan;
import dev.assay.probes.ProbePlan.Switched;
import dev.assay.probes.ProbeReport;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import dev.assay.probes.postman.CollectionRun;
import dev.assay.probes.run.Message.Kind;
import dev.assay.probes.shipped.ShippedProbe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that runs all probes of a package against one service, group by group. Reads a {@link
 * ProbePlan} from standard input and writes {@link Message}s to standard output; what probes print
 * goes to standard error.
 */
public final class ProbeRun {
  private final ProbePlan plan;
  private final Boss boss;
  private final ExchangeLog log;
  private final Surroundings surroundings;
  private final long ends;
  private boolean lives = true;
  private long began;

  private ProbeRun(ProbePlan plan, Boss boss) {
    this.plan = plan;
    this.boss = boss;
    this.log = new ExchangeLog(System::nanoTime);
    this.surroundings = new Surroundings(plan, log);
    this.ends = System.nanoTime() + TimeUnit.SECONDS.toNanos(plan.seconds());
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err); // what a probe prints is no report
    JsonMapper json = JsonMapper.builder().build();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    ProbePlan plan = json.readValue(in.readLine(), ProbePlan.class);
    new ProbeRun(plan, new Boss(in, new PrintStream(out, false, UTF_8), json)).all();
    System.exit(0); // whatever threads a probe has left
  }

  /** A probe's body: what it measured, or what it throws. */
  private interface Body {
    String run() throws Throwable;
  }

  private void all() throws Exception {
    if (!new Readiness(plan, boss).await()) {
      boss.say(Kind.NOT_READY);
      return;
    }
    boss.say(Kind.READY);
    plan.requests().forEach(this::send);
    if (plan.probesNothing()) {
      boss.say(Kind.DONE);
      return;
    }
    try (AuthorProbes authors = new AuthorProbes(plan.classes(), surroundings)) {
      for (ProbeGroup group : plan.groups()) {
        for (AuthorProbes.Found found : authors.of(group)) {
          one(
              described(found),
              () -> {
                authors.run(found);
                return "";
              });
        }
        for (PostmanProbes collection : plan.collections()) {
          if (begins(collection, group)) {
            all(collection);
          }
        }
        for (Switched switched : plan.shipped()) {
          if (probe(switched).group() == group) {
            one(described(switched), () -> probe(switched).run(surroundings, switched));
          }
        }
      }
    }
    boss.say(Kind.DONE);
  }

  /** Whether a collection is run with this group: the first that has a test which is wanted. */
  private boolean begins(PostmanProbes collection, ProbeGroup group) {
    return plan.groups().stream()
        .filter(
            any -> collection.tests().stream().anyMatch(test -> test.group() == any && wants(test)))
        .findFirst()
        .equals(Optional.of(group));
  }

  private boolean wants(Tested test) {
    return plan.wants(test.id()) && plan.groups().contains(test.group());
  }

  /** All tests of a collection, which is run once for those of every group. */
  private void all(PostmanProbes collection) throws IOException {
    List<Tested> wanted = collection.tests().stream().filter(this::wants).toList();
    Optional<String> blocked = begin();
    if (blocked.isPresent()) {
      wanted.forEach(test -> boss.report(as(described(test), ProbeOutcome.BLOCKED, blocked.get())));
      return;
    }
    try {
      Set<String> ids = wanted.stream().map(Tested::id).collect(Collectors.toSet());
      new CollectionRun(surroundings, collection)
          .run().stream().filter(report -> ids.contains(report.id())).forEach(boss::report);
    } catch (Throwable fault) { // whatever it is, it is ours
      fault.printStackTrace();
      wanted.forEach(test -> boss.report(as(described(test), ProbeOutcome.JE, fault.toString())));
    }
  }

  private void send(Asked asked) {
    Service service = surroundings.service();
    for (Map.Entry<String, String> header : asked.headers().entrySet()) {
      service = service.with(header.getKey(), header.getValue());
    }
    long sent = System.nanoTime();
    try {
      Reply reply = service.send(asked.method(), asked.path(), asked.body());
      boss.answered(Answered.of(asked, reply, millisSince(sent)));
    } catch (AssertionError none) {
      boss.answered(Answered.none(asked, words(none), millisSince(sent)));
    }
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  private static ProbeReport described(AuthorProbes.Found found) {
    return described(found.id(), found.group(), found.probe().weight(), true, found.probe().says());
  }

  private static ProbeReport described(Tested test) {
    return described(test.id(), test.group(), test.weight(), true, test.says());
  }

  private static ProbeReport described(Switched switched) {
    ShippedProbe probe = probe(switched);
    return described(
        switched.id(), probe.group(), switched.weight(), probe.scored(), switched.says());
  }

  private static ProbeReport described(
      String id, ProbeGroup group, int weight, boolean scored, String says) {
    return new ProbeReport(id, group, weight, scored, ProbeOutcome.BLOCKED, says, "", 0, List.of());
  }

  private static ShippedProbe probe(Switched switched) {
    return ShippedProbe.named(switched.probe())
        .orElseThrow(() -> new IllegalArgumentException("no probe " + switched.probe()));
  }

  private void one(ProbeReport probe, Body body) throws IOException {
    if (!plan.wants(probe.id())) {
      return;
    }
    Optional<String> blocked = begin();
    boss.report(
        blocked.isPresent()
            ? as(probe, ProbeOutcome.BLOCKED, blocked.get())
            : outcome(probe, body));
  }

  /** Begins the next; says why when it cannot. */
  private Optional<String> begin() throws IOException {
    lives = lives && boss.serviceLives();
    began = System.nanoTime();
    log.begin(TimeUnit.SECONDS.toNanos(plan.probeSeconds()));
    if (!lives) {
      return Optional.of("the service has ended");
    }
    return System.nanoTime() - ends > 0
        ? Optional.of("the service was too slow to get here in time")
        : Optional.empty();
  }

  private ProbeReport outcome(ProbeReport probe, Body body) {
    try {
      return as(probe, ProbeOutcome.PASSED, body.run());
    } catch (TestAbortedException blocked) {
      return as(probe, ProbeOutcome.BLOCKED, words(blocked));
    } catch (AssertionError failed) {
      return as(probe, ProbeOutcome.FAILED, words(failed));
    } catch (Throwable fault) { // whatever it is, it is ours
      fault.printStackTrace();
      return as(probe, ProbeOutcome.JE, fault.toString());
    }
  }

  private static String words(Throwable thrown) {
    return Printable.cut(String.valueOf(thrown.getMessage()), 600);
  }

  private ProbeReport as(ProbeReport probe, ProbeOutcome outcome, String message) {
    List<String> excerpts =
        outcome == ProbeOutcome.PASSED
            ? List.of()
            : log.ofProbe().stream().map(Exchange::excerpt).toList();
    return new ProbeReport(
        probe.id(),
        probe.group(),
        probe.weight(),
        probe.scored(),
        outcome,
        probe.says(),
        message,
        millisSince(began),
        excerpts);
  }
}
