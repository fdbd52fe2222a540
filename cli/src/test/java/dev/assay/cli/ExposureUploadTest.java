// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.RunningCluster;
import dev.assay.server.token.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code exposure --server} against a server that an operator started, by a process with a key. */
@Tag("long")
class ExposureUploadTest {
  private static final Path CONTENT = Path.of("..", "content");
  private static final UUID ORGANISATION = UUID.randomUUID();
  private static final String OWNER = "assay_" + Secret.random().value();
  private static final String REVIEWER = "assay_" + Secret.random().value();

  @TempDir static Path folder;
  @TempDir Path temp;

  private static Process server;
  private static String address;
  private static Path bank;

  @BeforeAll
  static void serve() throws Exception {
    server =
        assay(List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()), "");
    address = announced(server);
    sql("insert into organisation values (?, 'Northwind', '{}', now())", ORGANISATION);
    UUID owner = UUID.randomUUID();
    sql(
        "insert into account (id, organisation_id, email, display_name, created_at)"
            + " values (?, ?, 'olga@example.org', 'Olga Owner', now())",
        owner,
        ORGANISATION);
    sql(
        "insert into membership (organisation_id, account_id, role, created_at)"
            + " values (?, ?, 'OWNER', now())",
        ORGANISATION,
        owner);
    key(OWNER, "OWNER", owner);
    key(REVIEWER, "REVIEWER", owner);
    // The bank that ships is read in while the first pages are served already.
    long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (get("/exposure").path("items").asInt() == 0) {
      assertThat(System.nanoTime()).as("the bank is read in").isLessThan(latest);
    }
    bank = folder.resolve("bank");
    for (String part :
        List.of("skills.yaml", "choice/api-compatible-changes", "sql/clinic-recall-list")) {
      copy(CONTENT.resolve(part), bank.resolve(part));
    }
    Path changed = bank.resolve("choice/zz-of-our-own");
    copy(CONTENT.resolve("choice/api-compatible-changes"), changed);
    Files.writeString(
        changed.resolve("stem.md"), "\nIn our own words.\n", StandardOpenOption.APPEND);
  }

  private static void key(String key, String role, UUID owner) throws SQLException {
    sql(
        "insert into api_key (id, organisation_id, name, key_hash, role, created_by, created_at)"
            + " values (?, ?, 'Recorder', ?, ?, ?, now())",
        UUID.randomUUID(),
        ORGANISATION,
        new Secret(key).hash(),
        role,
        owner);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Cluster.in(folder.resolve("data/database")).running().ifPresent(RunningCluster::stop);
  }

  @BeforeEach
  void nothingIsRecorded() throws Exception {
    sql("delete from exposure_answer");
    write("recorded.yaml", "model: acme-large-2026-10\ndate: 2026-11-20\n");
    write("answers/api-compatible-changes/1.txt", "a c\n");
    write("answers/api-compatible-changes/2.json", "{\"chosen\": [\"b\"]}");
  }

  @Test
  void what_was_judged_here_is_there_with_who_brought_it_and_twice_is_once() throws Exception {
    for (int time = 0; time < 2; time++) {
      Done done = exposure(OWNER);
      assertThat(done.exit()).as(done.said()).isZero();
      assertThat(done.said()).contains("2 answers are at " + address);
      assertThat(recorded()).isEqualTo(2);
    }
    assertThat(get("/exposure").at("/models/0/brought/0/by").asString()).isEqualTo("Olga Owner");
    JsonNode item =
        get("/exposure/items?size=500")
            .path("items")
            .valueStream()
            .filter(one -> one.path("slug").asString().equals("api-compatible-changes"))
            .findFirst()
            .orElseThrow();
    assertThat(item.at("/exposure/works/rate").asDouble()).isEqualTo(0.5);
  }

  @Test
  void a_key_that_will_not_do_is_said_before_anything_is_judged() throws Exception {
    Done unknown = exposure("assay_" + Secret.random().value());
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.said())
        .contains("does not know the key in ASSAY_API_KEY")
        .doesNotContain("judged");
    Done reviewer = exposure(REVIEWER);
    assertThat(reviewer.exit()).isEqualTo(2);
    assertThat(reviewer.said()).doesNotContain("judged", REVIEWER);
    assertThat(recorded()).isZero();
  }

  @Test
  void an_item_that_the_server_does_not_know_is_named_and_nothing_beside_it_is_taken()
      throws Exception {
    write("answers/zz-of-our-own/1.txt", "a c\n");
    Done done = exposure(OWNER);
    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.said())
        .contains("zz-of-our-own, run 1 of acme-large-2026-10: item: the bank has no version")
        .contains("0 of 3 answers are there");
    assertThat(recorded()).isZero();
  }

  /** Four answers of 250 KB fill a part; the next one holds the item that is not known. */
  @Test
  void what_was_sent_before_a_refusal_is_there_and_counts_once_when_all_is_sent_again()
      throws Exception {
    String query = Files.readString(CONTENT.resolve("sql/clinic-recall-list/solution.sql"));
    for (int run = 1; run <= 5; run++) {
      write("answers/clinic-recall-list/" + run + ".sql", query + " ".repeat(250_000));
    }
    write("answers/zz-of-our-own/1.txt", "a c\n");
    Done partly = exposure(OWNER);
    assertThat(partly.exit()).isEqualTo(2);
    assertThat(partly.said()).contains("6 of 8 answers are there");
    assertThat(recorded()).isEqualTo(6);
    Files.delete(temp.resolve("recorded/answers/zz-of-our-own/1.txt"));
    Files.delete(temp.resolve("recorded/answers/zz-of-our-own"));
    Done all = exposure(OWNER);
    assertThat(all.exit()).as(all.said()).isZero();
    assertThat(recorded()).isEqualTo(7);
  }

  private record Done(int exit, String said) {}

  private Done exposure(String key) throws IOException, InterruptedException {
    Process process =
        assay(
            List.of(
                "exposure",
                "--recorded",
                temp.resolve("recorded").toString(),
                "--content",
                bank.toString(),
                "--server",
                address),
            key);
    String said = String.join("\n", process.inputReader().lines().toList());
    return new Done(process.waitFor(), said);
  }

  private static Process assay(List<String> arguments, String key) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assay.cli.Assay"));
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("ASSAY_API_KEY", key);
    return process.start();
  }

  private static String announced(Process process) throws IOException {
    BufferedReader lines = process.inputReader();
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      if (line.startsWith("ready: ")) {
        return line.substring("ready: ".length());
      }
    }
    throw new AssertionError("the server did not start");
  }

  private int recorded() throws Exception {
    return get("/exposure")
        .path("models")
        .valueStream()
        .mapToInt(m -> m.path("recorded").asInt())
        .sum();
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JsonMapper.shared()
          .readTree(
              client
                  .send(
                      HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                          .header("Authorization", "Bearer " + OWNER)
                          .build(),
                      HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                  .body());
    }
  }

  private static void sql(String text, Object... values) throws SQLException {
    Database database =
        Cluster.in(folder.resolve("data/database")).running().orElseThrow().application();
    try (var connection = database.connect();
        var everybody = connection.createStatement();
        PreparedStatement statement = connection.prepareStatement(text)) {
      everybody.execute("set assay.organisation = '*'");
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve("recorded").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, copy);
        }
      }
    }
  }
}
