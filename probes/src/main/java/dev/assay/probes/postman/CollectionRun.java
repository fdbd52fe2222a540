// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import dev.assay.probes.Exchange;
import dev.assay.probes.Person;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.PostmanProbes.Tested;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbePlan;
import dev.assay.probes.ProbeReport;
import dev.assay.probes.Surroundings;
import dev.assay.probes.postman.PostmanCollection.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * One run of a collection against a service. A test passes when Newman ran it in every request that
 * has it, it held each time, and the service had answered; it is blocked where Newman did not come
 * to it because of what the service answered, or where a test that it needs did not pass. When
 * Newman itself, or a script whatever is answered, goes wrong, the outcome is {@link
 * ProbeOutcome#JE}.
 */
public final class CollectionRun {
  /** What Newman gets besides the time of one probe: it starts, and writes its report. */
  private static final int MORE_SECONDS = 30;

  private static final String NOT_TO_BE_READ =
      "Newman could not cope with what the service answers";
  private static final Result NOT_RUN =
      Result.of(ProbeOutcome.JE, "it is no test of the collection");

  private final Surroundings surroundings;
  private final PostmanProbes probes;
  private final PostmanCollection collection;

  /**
   * @throws IllegalArgumentException when the collection cannot be read
   */
  public CollectionRun(Surroundings surroundings, PostmanProbes probes) {
    this.surroundings = surroundings;
    this.probes = probes;
    this.collection = PostmanCollection.parse(probes.json());
  }

  /** Runs it once; what became of each of its probes, in their order. */
  public List<ProbeReport> run() throws IOException, InterruptedException {
    long began = System.nanoTime();
    Map<String, Result> results = results();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    return probes.tests().stream()
        .map(test -> results.getOrDefault(test.id(), NOT_RUN).report(test, millis))
        .toList();
  }

  private Map<String, Result> results() throws IOException, InterruptedException {
    ProbePlan plan = surroundings.plan();
    try (Gateway gateway = Gateway.to(surroundings.service(), plan.port())) {
      Newman newman = new Newman(Files.createTempDirectory("newman"));
      Newman.Ended ended =
          newman.run(probes.json(), variables(), gateway, plan.probeSeconds() + MORE_SECONDS);
      List<Gateway.Passed> passed = gateway.passed();
      if (ended.report().isPresent()) {
        return results(ended.report().get(), passed);
      }
      return all(
          gateway.isHeavy() || endsIll(passed)
              ? new Result(ProbeOutcome.BLOCKED, NOT_TO_BE_READ, excerpts(passed))
              : Result.of(
                  ProbeOutcome.JE,
                  "Newman left no report of " + probes.file() + ": " + ended.said()));
    }
  }

  /**
   * Whether the last thing that came by was no answer, or a redirection: of one that leads to HTTPS
   * Newman dies.
   */
  private static boolean endsIll(List<Gateway.Passed> passed) {
    return !passed.isEmpty()
        && passed
            .getLast()
            .exchange()
            .map(exchange -> exchange.reply().status() / 100 == 3)
            .orElse(true);
  }

  private static List<String> excerpts(List<Gateway.Passed> passed) {
    return passed.getLast().exchange().map(Exchange::excerpt).stream().toList();
  }

  private Map<String, Result> all(Result same) {
    Map<String, Result> results = new HashMap<>();
    probes.tests().forEach(test -> results.put(test.id(), same));
    return results;
  }

  private Map<String, Result> results(NewmanReport report, List<Gateway.Passed> passed) {
    Result missing =
        report
            .error()
            .map(error -> Result.of(ProbeOutcome.JE, "the run ended before it: " + error.words()))
            .orElseGet(() -> Result.of(ProbeOutcome.BLOCKED, "the run did not come to it"));
    List<Sent> sent = Sent.of(report.run().executions(), passed);
    Map<String, Result> results = new LinkedHashMap<>();
    for (Tested test : probes.tests()) {
      results.put(test.id(), result(test, sent, missing, results));
    }
    return results;
  }

  private Result result(Tested test, List<Sent> sent, Result missing, Map<String, Result> before) {
    Result own = own(test, sent, missing);
    List<String> lacking =
        test.needs().stream().filter(id -> !before.getOrDefault(id, NOT_RUN).passed()).toList();
    return lacking.isEmpty() || own.outcome() == ProbeOutcome.JE
        ? own
        : new Result(
            ProbeOutcome.BLOCKED, "does not work: " + String.join(", ", lacking), own.excerpts());
  }

  /** The worst that became of it in any request that has it. */
  private Result own(Tested test, List<Sent> sent, Result missing) {
    List<Result> all = new ArrayList<>();
    for (int i = 0; i < collection.requests().size(); i++) {
      Request request = collection.requests().get(i);
      if (test.isOf(request.name()) && request.tests().contains(test.test())) {
        results(i, test.test(), sent, missing).forEach(one -> all.add(one.of(request.name())));
      }
    }
    return all.stream().reduce((a, b) -> b.outweighs(a) ? b : a).orElse(NOT_RUN);
  }

  private static List<Result> results(int position, String test, List<Sent> all, Result missing) {
    List<Result> results =
        all.stream()
            .filter(sent -> sent.execution().cursor().position() == position)
            .map(sent -> sent.result(test))
            .toList();
    return results.isEmpty() ? List.of(missing) : results;
  }

  private Map<String, String> variables() {
    ProbePlan plan = surroundings.plan();
    Map<String, String> variables = new LinkedHashMap<>(probes.variables());
    variables.put("baseUrl", "http://127.0.0.1:" + plan.port());
    variables.put("partnerUrl", "http://127.0.0.1:" + plan.partner());
    variables.put("canary", plan.canary());
    variables.put("canaryFile", plan.canaryFile());
    variables.put("token", token());
    variables.put("otherToken", token());
    return variables;
  }

  /** The token of somebody new; none where nobody gets in. */
  private String token() {
    try {
      return Person.joining(surroundings).token();
    } catch (TestAbortedException | AssertionError nobody) {
      return "";
    }
  }
}
