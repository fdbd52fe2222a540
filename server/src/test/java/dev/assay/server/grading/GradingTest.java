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
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.RunQueue;
import dev.assay.server.itemtype.RunQueue.RunState;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  void one_reader_waits_behind_everybodys_first_run_and_has_three_at_most() {
    ItemHash item = sittings.item(organisation, SQL, "sql");
    submit("practice:a", item, "select 1");
    UUID second = submit("practice:a", item, "select 2");
    UUID other = submit("practice:b", item, "select 3");
    assertThat(find(other, "practice:b")).contains(new RunState.Waiting(1));
    assertThat(find(second, "practice:a")).contains(new RunState.Waiting(2));
    submit("practice:a", item, "select 4");
    assertThatThrownBy(() -> submit("practice:a", item, "select 5"))
        .isInstanceOf(RunQueue.TooManyRuns.class);
    startGrader();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> find(second, "practice:a").orElseThrow() instanceof RunState.Done);
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

  private Optional<RunState> find(UUID run, String reader) {
    return house.inside(organisation, () -> runs.find(run, reader));
  }
}
