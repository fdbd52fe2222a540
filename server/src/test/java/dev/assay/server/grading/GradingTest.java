// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import dev.assay.items.choice.ChoiceType;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.delivery.AttemptSubmitted;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.grading.GradingDesk.Work;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.RunQueue;
import dev.assay.server.itemtype.RunQueue.RunState;
import dev.assay.server.tenancy.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class GradingTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final ItemFiles SQL =
      TestSittings.files(
          Map.of(
              "item.yaml",
              """
              type: sql
              title: Customers without orders
              skill: backend.sql
              level: apply
              seniority: mid
              difficulty: 50
              minutes: 6
              references: [{ title: A book, url: "https://example.org/" }]
              sql:
                ordered: false
                groups:
                  - { data: sample, marks: 40, name: The data you saw }
                  - { data: hidden-1, marks: 60, name: Nobody has ordered }
              score: { thresholds: [0.4, 1.0] }
              """,
              "statement.md",
              "List the ids of people above 30.",
              "schema.sql",
              "create table person (id int primary key, age int);",
              "data/sample.sql",
              "insert into person values (1, 20), (2, 40);",
              "data/hidden-1.sql",
              "insert into person values (1, null), (2, 31), (3, 30);",
              "solution.sql",
              "select id from person where age > 30",
              "submissions/wrong_answer/a.sql",
              "-- boundary\nselect id from person where age >= 30"));

  /** A program may take ten minutes here. */
  static final ItemFiles ENDLESS =
      TestSittings.files(
          Map.of(
              "item.yaml",
              """
              type: code
              title: Long
              skill: backend.algorithms
              level: apply
              seniority: mid
              difficulty: 50
              minutes: 6
              references: [{ title: A book, url: "https://example.org/" }]
              code:
                languages: [python]
              score: { thresholds: [1.0] }
              """,
              "problem.yaml",
              """
              problem_format_version: 2025-09
              type: pass-fail
              name: Long
              uuid: 8f0f2a4e-58a3-4d6c-8a1f-6a5a0c9a1b11
              limits: { time_limit: 600, memory: 512 }
              """,
              "statement/problem.en.md",
              "Print 42.",
              "data/secret/1.in",
              "",
              "data/secret/1.ans",
              "42",
              "submissions/accepted/a.py",
              "print(42)"));

  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired Grades grades;
  @Autowired GradingDesk desk;
  @Autowired RunQueue runs;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired Environment environment;
  @Autowired Bank bank;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;

  private OrganisationId organisation;
  private Optional<ConfigurableApplicationContext> grader = Optional.empty();

  @BeforeEach
  void found() {
    organisation = house.organisation("Northwind");
  }

  @AfterEach
  void stop() {
    grader.ifPresent(ConfigurableApplicationContext::close);
  }

  private void startGrader() {
    grader = Optional.of(TestGrader.in(environment));
  }

  private Sitting sitting(ItemHash... items) {
    UUID version = sittings.test(organisation, "Backend", List.of(items));
    return sittings.begin(organisation, version, "Ada", "ada@example.org");
  }

  private void handIn(Sitting sitting) {
    house.inside(
        organisation,
        () -> {
          publisher.publishEvent(new AttemptSubmitted(sitting.attempt(), organisation));
          return true;
        });
  }

  private List<Grade> gradesOf(Sitting sitting) {
    return house.inside(organisation, () -> grades.of(sitting.attempt()));
  }

  private List<Grade> awaitGraded(Sitting sitting) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> gradesOf(sitting).stream().allMatch(Grade.Graded.class::isInstance));
    return gradesOf(sitting);
  }

  private static String keyToken(ItemFiles files) throws Exception {
    var item = PublishedItem.of(files).as(new ChoiceType());
    return item.shuffled(42).entrySet().stream()
        .filter(option -> option.getValue().key())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_item_gets_one_grade_and_what_was_left_out_none_of_the_marks() throws Exception {
    ItemFiles files = TestSittings.choice("Answered", "backend.sql", 50);
    ItemHash answered = sittings.item(organisation, files, "choice");
    ItemHash omitted =
        sittings.item(organisation, TestSittings.choice("Omitted", "backend", 50), "choice");
    ItemHash query = sittings.item(organisation, SQL, "sql");
    Sitting sitting = sitting(answered, omitted, query);
    sittings.save(sitting, 1, 1, "{\"chosen\":[\"zzz\"]}");
    sittings.save(sitting, 1, 2, "{\"chosen\":[\"" + keyToken(files) + "\"]}");
    sittings.save(sitting, 3, 1, "{\"query\":\"select id from person where age >= 31\"}");
    sittings.save(sitting, 3, 2, "{\"query\":\"select id from person where age > 39\"}");
    sittings.save(sitting, 3, 3, "{\"query\":\"select 1\"}", "TOO_LATE");
    startGrader();
    handIn(sitting);
    handIn(sitting);

    List<Grade> graded = awaitGraded(sitting);
    assertThat(graded).hasSize(3);
    assertThat((Grade.Graded) graded.get(0))
        .satisfies(grade -> assertThat(grade.share()).isEqualTo(1))
        .satisfies(grade -> assertThat(grade.category()).isEqualTo(1));
    assertThat((Grade.Graded) graded.get(1))
        .satisfies(grade -> assertThat(grade.share()).isZero())
        .satisfies(grade -> assertThat(grade.answered()).isFalse());
    assertThat((Grade.Graded) graded.get(2))
        .satisfies(grade -> assertThat(grade.share()).isEqualTo(0.4))
        .satisfies(grade -> assertThat(grade.category()).isEqualTo(1))
        .satisfies(grade ->
            assertThat(grade.detail().path("groups").path(1).path("difference").path("kind"))
                .hasToString("\"ROWS\""));
    // The statement of the published item is what was graded, whatever today's lint says of it.
    Manifest manifest = PublishedItem.of(SQL).manifest();
    assertThat(manifest.thresholds()).containsExactly(0.4, 1.0);
  }

  @Test
  void a_fault_of_ours_is_tried_again_and_costs_no_point() throws Exception {
    ItemFiles files = TestSittings.choice("Lost for a while", "backend", 50);
    ItemHash item = sittings.item(organisation, files, "choice");
    Sitting sitting = sitting(item);
    sittings.save(sitting, 1, 1, "{\"chosen\":[\"" + keyToken(files) + "\"]}");
    house.inside(
        organisation,
        () ->
            jdbc.sql(
                    "update item_file set path = 'elsewhere' where item_hash = ? and path = 'stem.md'")
                .param(item.hex())
                .update());
    startGrader();
    handIn(sitting);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> gradesOf(sitting).getFirst() instanceof Grade.Fault);
    assertThat(((Grade.Fault) gradesOf(sitting).getFirst()).reason()).contains(item.hex());

    house.inside(
        organisation,
        () ->
            jdbc.sql(
                    "update item_file set path = 'stem.md' where item_hash = ? and path = 'elsewhere'")
                .param(item.hex())
                .update());
    Grade.Graded grade = (Grade.Graded) awaitGraded(sitting).getFirst();
    assertThat(grade.share()).isEqualTo(1);
  }

  @Test
  void without_a_sandbox_nothing_runs_and_the_fault_says_why() {
    ItemHash item = sittings.item(organisation, SQL, "sql");
    Sitting sitting = sitting(item);
    sittings.save(sitting, 1, 1, "{\"query\":\"select id from person where age > 30\"}");
    grader = Optional.of(TestGrader.in(environment, "--assay.sandbox.drivers="));
    UUID run = submit("practice:none", item, "select 1");
    handIn(sitting);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() ->
            gradesOf(sitting).getFirst() instanceof Grade.Fault
                && find(run, "practice:none").orElseThrow() instanceof RunState.Fault);
    assertThat(((Grade.Fault) gradesOf(sitting).getFirst()).reason()).contains("No sandbox works");
  }

  @Test
  void a_run_shows_its_rows_to_its_reader_alone() {
    ItemHash item = sittings.item(organisation, SQL, "sql");
    UUID run = submit("practice:1", item, "select id, null as gap from person where age > 30");
    assertThat(find(run, "practice:2")).isEmpty();
    assertThat(find(run, "practice:1")).contains(new RunState.Waiting(0));
    startGrader();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> find(run, "practice:1").orElseThrow() instanceof RunState.Done);
    RunState.Done done = (RunState.Done) find(run, "practice:1").orElseThrow();
    assertThat(done.result().path("outcome")).hasToString("\"ROWS\"");
    assertThat(done.result().path("rows")).hasToString("[[\"2\",null]]");
  }

  @Test
  void a_script_is_run_on_the_sample_and_marked_by_what_it_leaves() throws Exception {
    Map<String, byte[]> files = new HashMap<>(SQL.all());
    String manifest =
        SQL.text("item.yaml")
            .orElseThrow()
            .replace("  ordered: false", "  answer: script\n  writes: [person]");
    files.put("item.yaml", manifest.getBytes(StandardCharsets.UTF_8));
    files.put("solution.sql", "delete from person where age > 30".getBytes(StandardCharsets.UTF_8));
    files.put("state/people.sql", "select id from public.person".getBytes(StandardCharsets.UTF_8));
    ItemHash item = sittings.item(organisation, ItemFiles.of(files), "sql");
    Sitting sitting = sitting(item);
    sittings.save(sitting, 1, 1, "{\"query\":\"delete from person where age > 39\"}");
    UUID run = submit("practice:1", item, "delete from person where age > 30; table person");
    startGrader();
    handIn(sitting);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> find(run, "practice:1").orElseThrow() instanceof RunState.Done);
    RunState.Done done = (RunState.Done) find(run, "practice:1").orElseThrow();
    assertThat(done.result().path("rows")).hasToString("[[\"1\",\"20\"]]");
    Grade.Graded graded = (Grade.Graded) awaitGraded(sitting).getFirst();
    assertThat(graded.share()).isEqualTo(0.4);
    assertThat(graded.detail().path("groups").path(1).path("outcome")).hasToString("\"STATE\"");
  }

  @Test
  void one_reader_waits_behind_everybodys_first_run_and_has_three_at_most() {
    ItemHash item = sittings.item(organisation, SQL, "sql");
    submit("practice:a", item, "select 1");
    UUID second = submit("practice:a", item, "select 2");
    UUID other = submit("practice:b", item, "select 3");
    assertThat(find(other, "practice:b")).contains(new RunState.Waiting(1));
    assertThat(find(second, "practice:a")).contains(new RunState.Waiting(2));
    UUID last = submit("practice:a", item, "select 4");
    assertThatThrownBy(() -> submit("practice:a", item, "select 5"))
        .isInstanceOf(RunQueue.TooManyRuns.class);
    startGrader();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> find(last, "practice:a").orElseThrow() instanceof RunState.Done);
  }

  @Test
  void a_stopped_run_makes_room_for_another_and_is_its_readers_alone_to_stop() {
    ItemHash item = sittings.item(organisation, SQL, "sql");
    UUID first = submit("practice:s", item, "select 1");
    submit("practice:s", item, "select 2");
    UUID third = submit("practice:s", item, "select 3");
    assertThat(stop(first, "practice:t")).isEmpty();
    assertThat(find(first, "practice:s")).contains(new RunState.Waiting(0));
    assertThat(stop(first, "practice:s")).contains(new RunState.Stopped());
    assertThat(stop(first, "practice:s")).contains(new RunState.Stopped());
    assertThat(find(third, "practice:s")).contains(new RunState.Waiting(1));
    UUID fourth = submit("practice:s", item, "select 4");
    startGrader();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> find(fourth, "practice:s").orElseThrow() instanceof RunState.Done);
    assertThat(find(first, "practice:s")).contains(new RunState.Stopped());
    assertThat(stop(fourth, "practice:s").orElseThrow()).isInstanceOf(RunState.Done.class);
  }

  @Test
  void a_run_at_work_is_let_go_when_its_reader_stops_it() {
    ItemHash item = sittings.item(organisation, ENDLESS, "code");
    UUID endless = program("practice:e", item, "while True: pass");
    grader = Optional.of(TestGrader.in(environment, "--assay.grader.runners=1"));
    UUID next = program("practice:f", item, "print(42)");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> find(endless, "practice:e").orElseThrow() instanceof RunState.Running);
    assertThat(find(next, "practice:f")).contains(new RunState.Waiting(0));
    stop(endless, "practice:e");
    // The only runner would be busy for longer than this test is patient.
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> find(next, "practice:f").orElseThrow() instanceof RunState.Done);
    assertThat(find(endless, "practice:e")).contains(new RunState.Stopped());
  }

  @Test
  void an_attempt_of_many_items_does_not_hold_up_one_that_comes_later() throws Exception {
    ItemHash[] many = new ItemHash[6];
    for (int i = 0; i < many.length; i++) {
      ItemFiles files = TestSittings.choice("Of many " + i, "backend.sql", 50);
      many[i] = sittings.item(organisation, files, "choice");
    }
    Sitting big = sitting(many);
    Sitting small = sitting(many[0], many[1]);
    handIn(big);
    handIn(small);
    grader = Optional.of(TestGrader.in(environment, "--assay.grader.workers=1"));
    awaitGraded(big);
    awaitGraded(small);
    // Whichever is first, they take turns: the later one is not behind all six of the earlier.
    assertThat(orderOf(big, small).subList(0, 4)).containsOnly(big, small);
    assertThat(orderOf(big, small).subList(0, 4)).filteredOn(small::equals).hasSize(2);
  }

  /** Whose gradings were worked, one after the other. */
  private List<Sitting> orderOf(Sitting... sittings) {
    Map<UUID, Sitting> byAttempt =
        Stream.of(sittings).collect(Collectors.toMap(Sitting::attempt, Function.identity()));
    return house.inside(
        organisation,
        () ->
            jdbc
                .sql("select attempt_id from grade order by graded_at")
                .query(UUID.class)
                .list()
                .stream()
                .map(byAttempt::get)
                .toList());
  }

  @Test
  void another_answer_that_counts_meanwhile_is_graded_instead() throws Exception {
    ItemFiles files = TestSittings.choice("Late but let count", "backend.sql", 50);
    Sitting sitting = sitting(sittings.item(organisation, files, "choice"));
    sittings.save(sitting, 1, 1, "{\"chosen\":[\"zzz\"]}");
    handIn(sitting);
    Ticket ticket = new Ticket(organisation, sitting.attempt(), 1);
    Work work = house.inside(organisation, () -> desk.take(ticket)).orElseThrow();
    sittings.save(sitting, 1, 2, "{\"chosen\":[\"" + keyToken(files) + "\"]}");
    Marks wrong = new Marks(0, json.createObjectNode());
    assertThat(house.inside(organisation, () -> desk.graded(ticket, work, wrong, 0))).isFalse();
    startGrader();
    assertThat(shareOf(sitting)).isEqualTo(1);
    assertThat(house.inside(organisation, () -> desk.take(ticket))).isEmpty();
  }

  @Test
  void of_a_run_in_practice_or_preview_nothing_is_kept() {
    ItemHash item = sittings.item(organisation, SQL, "sql");
    Sitting sitting = sitting(item);
    UUID passing = submit("preview:1", item, "select 1");
    UUID kept =
        house.inside(
            organisation,
            () ->
                runs.submit(
                    Optional.of(sitting.attempt()), "attempt:1", item, json.createObjectNode()));
    house.inside(
        organisation,
        () ->
            jdbc.sql(
                    "update run set state = 'DONE', result = '{}', finished_at = ?"
                        + " where organisation_id = ?")
                .params(
                    clock.instant().minusSeconds(700).atOffset(ZoneOffset.UTC),
                    organisation.value())
                .update());
    PassingRuns.forget(jdbc, transactions, clock);
    assertThat(find(passing, "preview:1")).isEmpty();
    assertThat(find(kept, "attempt:1")).isPresent();
  }

  @Test
  void answers_in_java_and_javascript_are_graded_by_what_they_do() {
    BankItem item =
        house.inside(
            organisation,
            () ->
                bank.usable().stream()
                    .filter(entry -> entry.slug().equals("practice-invoice-total"))
                    .map(entry -> bank.required(entry.hash()))
                    .findFirst()
                    .orElseThrow());
    Sitting java = program(item, "java", "accepted/Main.java");
    Sitting javascript = program(item, "javascript", "accepted/main.js");
    Sitting wrongJava = program(item, "java", "wrong_answer/last_line_forgotten.java");
    Sitting wrongJavascript = program(item, "javascript", "wrong_answer/lines_counted.js");
    startGrader();
    List.of(java, javascript, wrongJava, wrongJavascript).forEach(this::handIn);
    assertThat(shareOf(java)).isEqualTo(1);
    assertThat(shareOf(javascript)).isEqualTo(1);
    assertThat(shareOf(wrongJava)).isZero();
    assertThat(shareOf(wrongJavascript)).isZero();
  }

  /** A sitting whose answer is one of the item's own labelled submissions. */
  private Sitting program(BankItem item, String language, String submission) {
    Sitting sitting = sitting(item.hash());
    String source = item.files().text("submissions/" + submission).orElseThrow();
    sittings.save(
        sitting,
        1,
        1,
        json.createObjectNode().put("language", language).put("source", source).toString());
    return sitting;
  }

  private double shareOf(Sitting sitting) {
    return ((Grade.Graded) awaitGraded(sitting).getFirst()).share();
  }

  private UUID submit(String reader, ItemHash item, String query) {
    return house.inside(
        organisation,
        () ->
            runs.submit(
                Optional.empty(), reader, item, json.createObjectNode().put("query", query)));
  }

  private UUID program(String reader, ItemHash item, String source) {
    JsonNode request =
        json.createObjectNode().put("language", "python").put("source", source).put("input", "");
    return house.inside(organisation, () -> runs.submit(Optional.empty(), reader, item, request));
  }

  private Optional<RunState> stop(UUID run, String reader) {
    return house.inside(organisation, () -> runs.stop(run, reader));
  }

  private Optional<RunState> find(UUID run, String reader) {
    return house.inside(organisation, () -> runs.find(run, reader));
  }
}
