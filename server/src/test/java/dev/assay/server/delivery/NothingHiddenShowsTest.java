// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestTexts;
import dev.assay.server.access.Access;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class NothingHiddenShowsTest {
  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private List<RequestMappingHandlerMapping> mappings;

  private CandidateBrowser browser;
  private Invited ada;

  @BeforeEach
  void invite() {
    browser = new CandidateBrowser(port);
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    String name = organisation.toString();
    List<ItemHash> form =
        List.of(
            sittings.item(organisation, TestItems.choice(name), "choice"),
            sittings.item(organisation, TestItems.code(name), "code"),
            sittings.item(organisation, TestItems.sql(name), "sql"),
            sittings.item(organisation, TestItems.function(name), "code"),
            sittings.item(organisation, TestTexts.invoice(name), "text"),
            sittings.item(organisation, TestItems.unittest(name), "unittest"),
            sittings.item(organisation, TestItems.review(name), "review"),
            sittings.item(organisation, TestItems.service(name), "service"),
            sittings.item(organisation, TestItems.regression(name), "regression"),
            sittings.item(organisation, TestItems.prompt(name), "prompt"));
    String rules = "{\"minutes\": 40, \"reportDetail\": \"full\"}";
    ada =
        candidates.invited(
            organisation, sittings.test(organisation, "Backend Engineer", rules, form));
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void no_page_of_the_candidate_shows_keys_rationales_or_hidden_data() throws Exception {
    assertClean(browser.get(ada.link()).body(), "coding task");
    browser.start(ada);
    assertClean(
        browser.get(ada.room()).body(),
        "Add the numbers",
        "shout(words",
        "SO WHAT",
        "create table customer",
        "Tell the customer",
        "Says what happened",
        "the shown one",
        "http://127.0.0.1:8082",
        "charge(invoice)",
        "create table tool",
        "What is lent out is gone",
        "Find the tone of a letter",
        "All my thanks",
        "your prompt is not executed");
    assertThat(browser.get(ada.room()).body()).doesNotContain("Only named after the attempt");
    assertClean(browser.get(ada.room() + "/practice").body(), "Practice");
    assertClean(browser.get(ada.room() + "/clock").body(), "deadline");
    browser.post(ada.room() + "/submit");
    grade();
    assertClean(
        browser.get(ada.room() + "/report").body(),
        "You earned 50% of all marks",
        "Finds the tone",
        "Ordinary sums",
        "Customers without orders",
        "Different output",
        "shown by its author",
        "Different rows",
        "The limit, written by its author for the report",
        "The contract, written by its author for the report",
        "Found by the candidate.",
        "Only named after the attempt",
        "GET /tools, which could be run",
        "Letters with irony",
        "This model is simulated");
    assertClean(browser.get(ada.room() + "/my-data.json").body(), "receipt");
  }

  @Test
  void nothing_that_a_program_reads_shows_keys_rationales_or_hidden_data() throws Exception {
    try (CandidateProgram program = new CandidateProgram(port, ada.token())) {
      assertClean(program.get("").text(), "counts");
      assertClean(program.get("/practice/items").text(), "statementHtml");
      assertClean(program.post("/start").text(), "deadline");
      assertClean(
          program.get("/items").text(),
          "Add the numbers",
          "SO WHAT",
          "create table customer",
          "Says what happened",
          "the shown one",
          "http://127.0.0.1:8082",
          "charge(invoice)",
          "create table tool",
          "What is lent out is gone",
          "options",
          "All my thanks");
      assertThat(program.get("/items").text()).doesNotContain("Only named after the attempt");
      assertClean(program.post("/items/1").text(), "Which two");
      assertClean(program.get("/clock").text(), "deadline");
      assertClean(program.post("/submit").text(), "receipt");
      grade();
      assertClean(
          program.get("/report").text(),
          "Ordinary sums",
          "Customers without orders",
          "WRONG",
          "Finds the tone",
          "Only named after the attempt",
          "it is still there");
      assertClean(program.get("/my-data").text(), "receipt");
      assertClean(program.get("/requests").text(), "[");
    }
  }

  @Test
  void every_address_that_gives_candidates_something_is_read_here() {
    assertThat(
            mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> isForCandidates(entry.getValue()))
                .flatMap(entry ->
                    entry.getKey().getPatternValues().stream()
                        .map(path -> entry.getKey().getMethodsCondition() + " " + path)))
        .containsExactlyInAnyOrder(
            // read above
            "[GET] /room/{seat}",
            "[GET] /room/{seat}/practice",
            "[GET] /room/{seat}/clock",
            "[GET] /room/{seat}/report",
            "[GET] /room/{seat}/my-data.json",
            "[GET] /room/{seat}/welcome", // the same page as behind the link
            "[POST] /room/{seat}/items/{position}", // a section of the room
            "[GET] /api/v1/attempt",
            "[GET] /api/v1/attempt/practice/items",
            "[POST] /api/v1/attempt/start",
            "[GET] /api/v1/attempt/items",
            "[POST] /api/v1/attempt/items/{position}",
            "[GET] /api/v1/attempt/clock",
            "[POST] /api/v1/attempt/submit",
            "[GET] /api/v1/attempt/report",
            "[GET] /api/v1/attempt/my-data",
            "[GET] /api/v1/attempt/requests",
            // files that the item's view names, held to it in ItemFilesTest
            "[GET] /room/{seat}/items/{position}/files/{file}",
            "[GET] /room/{seat}/practice/items/{position}/files/{file}",
            "[GET] /api/v1/attempt/items/{position}/files/{file}",
            "[GET] /api/v1/attempt/practice/items/{position}/files/{file}",
            // give back nothing of an item but what was sent
            "[POST] /room/{seat}/welcome",
            "[POST] /room/{seat}/saves",
            "[POST] /room/{seat}/submit",
            "[POST] /room/{seat}/runs",
            "[POST] /room/{seat}/practice/runs",
            "[POST] /api/v1/attempt/saves",
            "[POST] /api/v1/attempt/requests",
            "[POST] /api/v1/attempt/decline",
            "[DELETE] /api/v1/attempt/decline",
            "[POST] /api/v1/attempt/items/{position}/runs",
            "[POST] /api/v1/attempt/practice/items/{position}/runs",
            "[DELETE] /room/{seat}/runs/{run}",
            "[DELETE] /room/{seat}/practice/runs/{run}",
            "[DELETE] /api/v1/attempt/runs/{run}",
            // about the candidate, not about items
            "[GET] /room/{seat}/about-you",
            "[POST] /room/{seat}/about-you",
            "[GET] /api/v1/attempt/about-you",
            "[PUT] /api/v1/attempt/about-you",
            // results of runs, which graders make of samples and own input
            "[GET] /room/{seat}/runs/{run}",
            "[GET] /room/{seat}/practice/runs/{run}",
            "[GET] /api/v1/attempt/runs/{run}",
            // what a model says, which is told nothing hidden: see AssistantTest
            "[POST] /room/{seat}/assistant",
            "[POST] /room/{seat}/assistant/{turn}/takings",
            "[GET] /api/v1/attempt/items/{position}/assistant",
            "[POST] /api/v1/attempt/items/{position}/assistant",
            "[POST] /api/v1/attempt/assistant/{turn}/takings");
  }

  private static boolean isForCandidates(HandlerMethod handler) {
    return handler.hasMethodAnnotation(Access.Candidates.class)
        || handler.getBeanType().isAnnotationPresent(Access.Candidates.class);
  }

  @Test
  void hostile_words_of_an_author_stay_words() throws Exception {
    browser.start(ada);
    assertThat(browser.get(ada.room()).body())
        .doesNotContain("<script>alert", "<img src=x", "javascript:alert")
        .contains("&lt;script&gt;");
  }

  private static void assertClean(String page, String... shown) {
    assertThat(page).contains(shown).doesNotContainIgnoringCase("hidden-1");
    assertThat(page).doesNotContain("HIDDEN", "hiddena", "hiddenb", "hiddenc", "rationale");
  }

  private void grade() {
    grade(1, 0.5, "{\"many\": true, \"options\": [{\"id\": \"hiddena\", \"key\": true}]}");
    grade(
        2,
        0.6,
        """
        {"language": "java", "groups": [
          {"name": "Ordinary sums", "marks": 60, "earned": 60, "verdict": "AC"},
          {"name": "Nothing to add", "marks": 40, "earned": 0, "verdict": "WA"}]}
        """);
    grade(
        3,
        0.4,
        """
        {"groups": [
          {"name": "The data you saw", "marks": 50, "outcome": "RIGHT"},
          {"name": "Customers without orders", "marks": 50, "outcome": "WRONG"}]}
        """);
    grade(
        4,
        0.5,
        """
        {"groups": [
          {"name": "Short words", "marks": 60, "earned": 30, "verdict": "WA", "failed": [
            {"verdict": "WA", "input": "words = [\\"shown by its author\\"]", "expected": "\\"A\\"",
             "output": "\\"B\\"", "error": "", "called": {"console": "", "note": "differs"}}]},
          {"name": "Long words", "marks": 40, "earned": 20, "verdict": "AC"}]}
        """);
    grade(
        5,
        0.5,
        """
        {"words": 9, "raters": 2, "criteria": [
          {"id": "tone", "name": "Finds the tone", "percent": 100, "level": 1.5, "highest": 2,
           "levels": ["HIDDEN is cold", "HIDDEN is kind"], "shown": false}]}
        """);
    grade(
        7,
        0.5,
        """
        {"hits": 1, "falseAlarms": 0, "verdictRight": true, "verdict": "changes", "tells": false,
         "defects": [
           {"id": "hiddena", "title": "It pays twice", "category": "data", "severity": "critical",
            "weight": 4, "outcome": "FOUND", "why": "Found by the candidate.",
            "places": [{"file": "src/pay.py", "from": 10, "to": 11}]},
           {"id": "hiddenb", "title": "HIDDEN", "category": "test", "severity": "minor",
            "weight": 1, "outcome": "MISSED", "why": "HIDDEN", "places": [
              {"file": "src/pay.py", "from": 20, "to": 20}]}],
         "decoys": [{"id": "hiddenc", "title": "HIDDEN", "alarmed": false, "why": "HIDDEN",
            "places": [{"file": "src/pay.py", "from": 25, "to": 25}]}],
         "comments": []}
        """);
    grade(
        10,
        0.5,
        """
        {"outcome": "EXECUTED", "model": "simulated-small", "simulated": true, "cases": 20,
         "runs": 2, "own": 0.8, "plain": 0.6, "lift": 0.5, "error": 0.1, "spread": 0.02,
         "tokens": 300, "budget": 400, "raters": 0, "criteria": [],
         "settings": {"temperature": 0.0, "maxTokens": 100},
         "checks": [{"name": "tone", "says": "The tone", "weight": 1, "own": 0.8, "plain": 0.6}],
         "groups": [{"name": "Letters with irony", "says": "", "weight": 20, "own": 0.8,
                     "plain": 0.6}]}
        """);
    grade(
        8,
        0.5,
        """
        {"state": "PROBED", "share": 0, "works": 0, "secure": 0, "shows": false, "why": "",
         "log": "HIDDEN canary", "bootMillis": 700, "probes": [
          {"group": "functional", "says": "What is lent out is gone", "weight": 1, "scored": true,
           "open": true, "outcome": "FAILED", "message": "it is still there",
           "excerpts": ["GET /tools, which could be run"]},
          {"group": "security", "says": "Only named after the attempt", "weight": 1,
           "scored": true, "open": false, "outcome": "FAILED", "message": "HIDDEN canary",
           "excerpts": ["GET /HIDDEN"]}]}
        """);
    suite(6, "The limit, written by its author for the report");
    suite(9, "The contract, written by its author for the report");
  }

  private void suite(int position, String behaviour) {
    grade(
        position,
        0.5,
        """
        {"outcome": "SCORED", "tests": 2, "correctRuns": 8, "behaviours": [
          {"name": "hidden-1", "behaviour": "%s", "fault": "HIDDEN", "weight": 1, "caught": false}]}
        """
            .formatted(behaviour));
  }

  private void grade(int position, double marks, String detail) {
    candidates.change(
        ada.organisation(),
        """
        insert into grade (attempt_id, position, organisation_id, item_hash, state, marks, detail)
        select a.id, f.position, a.organisation_id, f.item_hash, 'GRADED', ?, ?::jsonb
        from attempt a join form_item f on f.test_version_id = a.test_version_id
        where a.invitation_id = ? and f.position = ?
        on conflict (attempt_id, position) do update set
          state = excluded.state, marks = excluded.marks, detail = excluded.detail
        """,
        marks,
        detail,
        ada.invitation(),
        position);
  }
}
