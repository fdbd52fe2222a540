// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.candidate.SittingsReport;
import dev.assay.cli.candidate.TeamApi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a connected language model sit a test at a running Assay, and prints what it brought. */
@Command(
    name = "candidate",
    description = {
      "Let a language model sit a test at a running Assay, and print what it brought.",
      "The model is one that an owner has connected; a key of the organisation (owner or recruiter)"
          + " is read from ASSAY_API_KEY. The server works on when this command is stopped;"
          + " docs/ai.md says how a model sits a test.",
      "Exit codes: 0 every sitting was handed in and marked, 1 one broke off or the server failed,"
          + " 2 bad input. Of one that broke off, what was answered is marked."
    },
    footer = "./assay candidate --model \"Local model\" --test \"Backend Engineer\" --runs 3")
final class CandidateCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_RUNS = 20;
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Option(
      names = "--model",
      paramLabel = "NAME",
      required = true,
      description = "A connected model: the name of its connection, or its own.")
  private String model;

  @Option(
      names = "--test",
      paramLabel = "T",
      required = true,
      description = "The test's id or name; of several with one name the newest.")
  private String test;

  @Option(
      names = "--runs",
      paramLabel = "K",
      defaultValue = "1",
      description = "So many sittings, each from the beginning (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Where Assay is (default: ${DEFAULT-VALUE}).")
  private String server;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Spec private CommandSpec self;

  /** A test of the organisation. */
  private record Found(String id, String name) {
    String path() {
      return "/tests/" + id + "/sittings";
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return call(System.getenv());
  }

  int call(Map<String, String> environment) throws IOException, InterruptedException {
    if (runs < 1 || runs > MOST_RUNS) {
      throw Refusal.badInput("--runs must be between 1 and " + MOST_RUNS + ", not " + runs);
    }
    String key = environment.getOrDefault("ASSAY_API_KEY", "");
    if (key.isBlank()) {
      throw Refusal.badInput("set ASSAY_API_KEY to a key that an owner has made on the page Team");
    }
    try (TeamApi api = new TeamApi(server, key)) {
      Found found = find(api);
      List<String> started = new ArrayList<>();
      JsonNode wanted = JSON.createObjectNode().put("model", model).put("runs", runs);
      api.post(found.path(), wanted)
          .forEach(one -> started.add(found.path() + "/" + one.path("id").asString()));
      SittingsReport report = new SittingsReport(found.name(), await(api, started));
      self.commandLine().getOut().println(json ? report.json() : report.text());
      return report.complete() ? 0 : 1;
    }
  }

  private Found find(TeamApi api) throws IOException {
    JsonNode tests = api.get("/tests?size=500").path("items");
    for (String field : List.of("test", "name")) {
      for (JsonNode one : tests) {
        if (one.path(field).asString("").equals(test)) {
          return new Found(one.path("test").asString(), one.path("name").asString());
        }
      }
    }
    throw Refusal.badInput("--test: there is no test with the id or name " + test);
  }

  /** Until each has an end, and what it has answered its marks. */
  private List<JsonNode> await(TeamApi api, List<String> started)
      throws IOException, InterruptedException {
    try (TerminalProgress progress = new TerminalProgress("sitting")) {
      int shown = 0;
      while (true) {
        List<JsonNode> all = new ArrayList<>();
        int asked = 0;
        int items = 0;
        for (String one : started) {
          JsonNode sitting = api.get(one);
          asked += sitting.at("/sitting/asked").asInt();
          items += sitting.at("/sitting/items").asInt();
          all.add(sitting);
        }
        progress.expect(items);
        for (; shown < asked; shown++) {
          progress.step();
        }
        if (all.stream().allMatch(CandidateCommand::isOver)) {
          return all;
        }
        Thread.sleep(LOOK);
      }
    }
  }

  private static boolean isOver(JsonNode sitting) {
    return switch (sitting.at("/sitting/state").asString("")) {
      case "WAITING", "RUNNING" -> false;
      case "HANDED_IN" -> sitting.at("/result/graded").asBoolean(false);
      default ->
          sitting.at("/sitting/answered").asInt() == 0
              || sitting.at("/result/graded").asBoolean(false);
    };
  }
}
