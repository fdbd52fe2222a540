// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.RunningCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./assay candidate} against a server that was started as an operator does. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateAtAServerTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String KEY = "assay_a-key-of-these-tests-alone";
  private static final String TEST = "Six questions";
  private static final int QUESTIONS = 6;

  @TempDir private static Path folder;

  private SimulatedModel answering;
  private SimulatedModel refusing;
  private Process server;
  private String address;

  /** What a command printed and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeAll
  void anOrganisationHasTwoModelsAndATest() throws Exception {
    answering = SimulatedModel.start(CandidateAtAServerTest::firstOption);
    refusing = SimulatedModel.start(_ -> new Reply.Fail(SimulatedFault.KEY_REFUSED));
    server =
        command(
                "serve",
                "--port",
                "0",
                "--no-install",
                "--model-host",
                "http://127.0.0.1:*",
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .start();
    address = ready();
    anOwnerHasMadeAKey();
    theBankIsThere();
    connect("Local model", answering);
    connect("Locked model", refusing);
    JsonNode design =
        post(
            "/tests",
            """
            {"name": "%s", "role": "backend-engineer-java-mid", "types": {"choice": %d},
             "rules": {"minutes": 40}}
            """
                .formatted(TEST, QUESTIONS));
    assertThat(design.path("items")).as(design.toString()).hasSize(QUESTIONS);
    String test = design.path("test").asString();
    post("/tests/" + test + "/publish", "");
  }

  @AfterAll
  void stop() throws Exception {
    server.destroy();
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Cluster.in(database()).running().ifPresent(RunningCluster::stop);
    answering.close();
    refusing.close();
  }

  @Test
  void what_sittings_brought_is_printed_for_people_and_for_programs() throws Exception {
    Ended read = candidate(KEY, "--model", "Local model", "--test", TEST, "--runs", "2");
    assertThat(read.err()).isEmpty();
    assertThat(read.code()).isZero();
    for (int run = 1; run <= 2; run++) {
      assertThat(read.out())
          .contains(
              "simulated-sitter (simulated), run %d of %s: handed in, %d of %d items answered"
                  .formatted(run, TEST, QUESTIONS, QUESTIONS));
    }
    assertThat(read.out().lines().filter(line -> line.contains("answered  ")))
        .hasSize(2 * QUESTIONS)
        .allMatch(line -> line.matches(".* \\d+ %, (works|does not work)"));
    assertThat(read.out()).contains("% of the marks");

    Ended parsed = candidate(KEY, "--model", "simulated-sitter", "--test", TEST, "--json");
    assertThat(parsed.code()).isZero();
    JsonNode document = JSON.readTree(parsed.out());
    assertThat(document.path("test").asString()).isEqualTo(TEST);
    assertThat(document.at("/sittings/0/result/graded").asBoolean()).isTrue();
    assertThat(document.at("/sittings/0/result/items")).hasSize(QUESTIONS);
  }

  @Test
  void one_that_breaks_off_is_told_with_its_reason_and_ends_with_1() throws Exception {
    Ended broken = candidate(KEY, "--model", "Locked model", "--test", TEST);
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.out()).contains("broken off (key refused), 0 of", "not asked");
  }

  @Test
  void a_wrong_key_an_unknown_model_and_an_unknown_test_are_each_one_line_and_end_with_2()
      throws Exception {
    assertRefused(
        candidate("assay_wrong", "--model", "Local model", "--test", TEST),
        "the server does not know the key in ASSAY_API_KEY");
    assertRefused(
        candidate(KEY, "--model", "Nobody", "--test", TEST),
        "the name of a model that is connected");
    assertRefused(
        candidate(KEY, "--model", "Local model", "--test", "No such"),
        "--test: there is no test with the id or name No such");
  }

  private static void assertRefused(Ended ended, String why) {
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(why).doesNotContain(KEY, "assay_wrong");
    assertThat(ended.err().lines()).hasSize(1);
  }

  private static Reply firstOption(ObjectNode request) {
    String item = request.at("/messages/1/content").asString("");
    String view = item.substring(item.indexOf('\n') + 1).lines().findFirst().orElseThrow();
    String first = JSON.readTree(view).at("/options/0/id").asString();
    return new Reply.Say("{\"chosen\": [\"%s\"]}".formatted(first), "simulated-sitter");
  }

  private Ended candidate(String key, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("candidate", "--server", address));
    all.addAll(List.of(options));
    ProcessBuilder builder = command(all.toArray(String[]::new));
    builder.environment().put("ASSAY_API_KEY", key);
    Process process = builder.redirectError(folder.resolve("stderr").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Ended(code, out, Files.readString(folder.resolve("stderr")));
  }

  private static ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assay.cli.Assay"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ASSAY_HOME", Path.of("..").toAbsolutePath().normalize().toString());
    return builder;
  }

  private String ready() throws IOException {
    BufferedReader lines = server.inputReader();
    List<String> before = new ArrayList<>();
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      if (line.startsWith("ready: ")) {
        return line.substring("ready: ".length());
      }
      before.add(line);
    }
    throw new AssertionError("not ready but: " + before);
  }

  private void anOwnerHasMadeAKey() throws Exception {
    Database database = Cluster.in(database()).running().orElseThrow().application();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("select set_config('assay.organisation', '*', false)");
      statement.execute("insert into organisation values (gen_random_uuid(), 'N', '{}', now())");
      statement.execute(
          """
          insert into account (id, organisation_id, email, display_name, created_at)
          select gen_random_uuid(), id, 'o@example.org', 'Olga', now() from organisation
          where name = 'N'
          """);
      statement.execute(
          """
          insert into membership (organisation_id, account_id, role, created_at)
          select organisation_id, id, 'OWNER', now() from account where display_name = 'Olga'
          """);
      statement.execute(
          """
          insert into api_key (id, organisation_id, name, key_hash, role, created_by, created_at)
          select gen_random_uuid(), organisation_id, 'k', sha256('%s'), 'OWNER', id, now()
          from account where display_name = 'Olga'
          """
              .formatted(KEY));
    }
  }

  /** The server is ready before the items that ship are. */
  private void theBankIsThere() throws Exception {
    while (get("/items?size=1").path("total").asInt() == 0) {
      assertThat(server.waitFor(1, TimeUnit.SECONDS)).as("the server has ended").isFalse();
    }
  }

  private Path database() {
    return folder.resolve("data/database");
  }

  private void connect(String name, SimulatedModel model) throws Exception {
    post(
        "/models",
        "{\"name\": \"%s\", \"url\": \"%s\", \"model\": \"simulated-sitter\"}"
            .formatted(name, model.address()));
  }

  private JsonNode get(String path) throws Exception {
    return send(path, HttpRequest.newBuilder().GET());
  }

  private JsonNode post(String path, String body) throws Exception {
    return send(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
  }

  private JsonNode send(String path, HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(
              request
                  .uri(URI.create(address + "/api/v1" + path))
                  .header("Authorization", "Bearer " + KEY)
                  .header("Content-Type", "application/json")
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isLessThan(300);
      return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
    }
  }
}
