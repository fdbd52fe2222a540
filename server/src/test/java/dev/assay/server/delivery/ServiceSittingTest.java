// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.ServiceType;
import dev.assay.server.ServerTest;
import dev.assay.server.TestGrader;
import dev.assay.server.TestGrades;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.project.ProjectPayload;
import dev.assay.server.tenancy.OrganisationId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** One candidate repairs a service, from the first Run to the report, with a real grader. */
@Tag("long")
@ServerTest
class ServiceSittingTest {
  private static final Path FERRY = Path.of("../content/service/ferry-seats");

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private TestGrades grades;
  @Autowired private Environment environment;

  @Test
  void a_service_is_run_asked_handed_in_and_reported() throws Exception {
    ItemFiles item = ItemFiles.read(FERRY);
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    List<ItemHash> form = List.of(sittings.item(organisation, item, "service"));
    String rules = "{\"minutes\": 40, \"reportDetail\": \"full\"}";
    Invited ada =
        candidates.invited(
            organisation, sittings.test(organisation, "Backend Engineer", rules, form));
    String project = solution(item);
    try (CandidateBrowser browser = new CandidateBrowser(port);
        var _ = TestGrader.in(environment)) {
      browser.start(ada);
      String request =
          "{\"method\": \"GET\", \"path\": \"/health\", \"headers\": \"\", \"body\": \"\"}";
      String asking =
          project.substring(0, project.length() - 1) + ",\"requests\":[" + request + "]}";
      assertThat(ran(browser, ada, asking)).contains("200 OK", "GET /health");
      assertThat(ran(browser, ada, project)).contains("The service started.", ">Yes<");

      String save =
          "{\"saves\": [{\"position\": 1, \"writer\": \"first-page\", \"seq\": 1, \"madeAt\": %d, \"payload\": %s}]}"
              .formatted(System.currentTimeMillis(), asking);
      assertThat(browser.postJson(ada.room() + "/saves", save).body()).contains("IN_TIME");
      browser.post(ada.room() + "/submit");
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .untilAsserted(() ->
              assertThat(browser.get(ada.room() + "/report").body())
                  .contains("You earned 100% of all marks", "100% of the marks for what it does"));
    }
  }

  @Test
  void ten_services_graded_at_once_starve_neither_each_other_nor_the_pages(TestReporter reporter)
      throws Exception {
    ItemFiles item = ItemFiles.read(FERRY);
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    List<ItemHash> form = List.of(sittings.item(organisation, item, "service"));
    UUID version = sittings.test(organisation, "Backend Engineer", form);
    List<Sitting> sat = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      sat.add(sittings.begin(organisation, version, "Candidate " + i, i + "@example.org"));
      sittings.save(sat.getLast(), 1, 1, solution(item));
    }
    Invited ada = candidates.invited(organisation, version);
    List<Long> answered = new ArrayList<>();
    long began = System.nanoTime();
    try (CandidateBrowser browser = new CandidateBrowser(port);
        ExecutorService reading = Executors.newSingleThreadExecutor()) {
      Future<?> pages =
          reading.submit(() -> {
            while (!Thread.interrupted()) {
              long asked = System.nanoTime();
              assertThat(browser.get(ada.link()).statusCode()).isEqualTo(200);
              answered.add((System.nanoTime() - asked) / 1_000_000);
            }
            return answered;
          });
      grades.score(organisation, sat);
      assertThat(pages.isDone()).as("a page was not answered").isFalse();
      pages.cancel(true);
    }
    assertThat(
            candidates.rows(
                ada,
                "select marks, tries from grade g join attempt a on a.id = g.attempt_id"
                    + " where a.invitation_id <> :invitation"))
        .hasSize(10)
        .containsOnly("1 1");
    List<Long> sorted = answered.stream().sorted().toList();
    reporter.publishEntry("all graded after s", "" + (System.nanoTime() - began) / 1_000_000_000);
    reporter.publishEntry(
        "pages, median and 95th percentile, ms",
        sorted.get(sorted.size() / 2) + " " + sorted.get(sorted.size() * 95 / 100));
  }

  private static String ran(CandidateBrowser browser, Invited ada, String request)
      throws Exception {
    HttpResponse<String> taken = browser.postJson(ada.room() + "/runs?position=1", request);
    String run = JsonMapper.shared().readTree(taken.body()).path("id").asString("");
    return Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .until(
            () -> browser.get(ada.room() + "/runs/" + run),
            look -> look.headers().firstValue("X-Run").filter("done"::equals).isPresent())
        .body();
  }

  private static String solution(ItemFiles item) throws Exception {
    return PublishedItem.of(item).as(new ServiceType()).solutions().stream()
        .filter(known -> known.kind() == LabelledSolution.Kind.ACCEPTED)
        .filter(known -> known.starter().equals("python"))
        .map(known -> ProjectPayload.of(known.answer()).toString())
        .findFirst()
        .orElseThrow();
  }
}
