// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.ServiceType;
import dev.assay.judge.service.ServiceResult;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbeReport;
import dev.assay.server.itemtype.ItemRoom.MarkedPart;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.page.Page;
import dev.assay.server.page.TestWords;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What teams and candidates see of a service that was probed, as words on a page. */
class ServiceRoomTest {
  private static final Path FERRY = Path.of("../content/service/ferry-seats");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Page PAGE =
      new Page(
          TestWords.english(), Optional.empty(), "/", "token", "auto", UnaryOperator.identity());

  private static final ProbeReport OPEN =
      probe("Booking.books", ProbeGroup.CONTRACT, 2, ProbeOutcome.FAILED, "A seat is booked");
  private static final ProbeReport CLOSED =
      probe("Crowd.waits", ProbeGroup.RESILIENCE, 3, ProbeOutcome.FAILED, "Nobody sits twice");
  private static final ProbeReport PASSED =
      probe("Crowd.stands", ProbeGroup.SECURITY, 1, ProbeOutcome.PASSED, "Strangers are refused");

  private static ServiceDocument item;

  @BeforeAll
  static void read() throws Exception {
    item = PublishedItem.of(ItemFiles.read(FERRY)).as(new ServiceType());
  }

  @Test
  void the_team_sees_what_was_asked_and_answered_of_every_probe_and_the_log() {
    assertThat(report(detail(false), Reader.TEAM))
        .contains(
            "0% of the marks for what it does",
            "100% of the marks for security",
            "A seat is booked",
            "said by Booking.books",
            "asked by Booking.books",
            "said by Crowd.waits",
            "asked by Crowd.waits",
            "said by Crowd.stands",
            "written by the service");
  }

  @ParameterizedTest
  @EnumSource(names = {"CANDIDATE_GROUPS", "CANDIDATE_FULL"})
  void a_candidate_sees_requests_of_open_probes_alone_and_never_the_log(Reader reader) {
    assertThat(report(detail(false), reader))
        .contains(
            "A seat is booked",
            "said by Booking.books",
            "asked by Booking.books",
            "Nobody sits twice",
            "Strangers are refused")
        .doesNotContain("by Crowd.waits", "by Crowd.stands", "written by the service");
  }

  @Test
  void where_the_author_shows_them_a_candidate_sees_the_requests_of_every_failed_probe() {
    assertThat(report(detail(true), Reader.CANDIDATE_GROUPS))
        .contains("said by Crowd.waits", "asked by Crowd.waits", "said by Crowd.stands")
        .doesNotContain("written by the service");
  }

  @Test
  void security_is_not_spoken_of_where_no_probe_looks_for_it() {
    ServiceResult result =
        new ServiceResult.Probed(List.of(OPEN), List.of(), Duration.ofMillis(700), 1 << 20, "");
    assertThat(report(JSON.valueToTree(ServiceDetail.of(item, result)), Reader.TEAM))
        .contains("0% of the marks for what it does")
        .doesNotContain("for security");
  }

  @Test
  void the_project_is_shown_to_whoever_may_see_answers() {
    String file = "print(\"mine\")";
    assertThat(report(detail(false), Reader.TEAM)).contains(file);
    assertThat(report(detail(false), Reader.CANDIDATE_FULL)).contains(file);
    assertThat(report(detail(false), Reader.CANDIDATE_GROUPS)).doesNotContain(file);
  }

  @Test
  void what_a_service_answers_is_shown_as_text() {
    ObjectNode detail = (ObjectNode) detail(true);
    String hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    ObjectNode probe = (ObjectNode) detail.path("probes").path(0);
    probe.put("message", hostile).putArray("excerpts").add(hostile);
    detail.put("log", hostile);
    for (String page :
        List.of(report(detail, Reader.TEAM), render("service/run", Map.of("result", detail)))) {
      assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "<img");
    }
  }

  @Test
  void a_service_that_was_not_built_shows_the_compiler_and_one_that_fell_hides_its_log() {
    JsonNode unbuilt =
        JSON.valueToTree(ServiceDetail.of(item, new ServiceResult.NotBuilt("Main.java:3: ;")));
    assertThat(report(unbuilt, Reader.CANDIDATE_GROUPS))
        .contains("could not be built", "Main.java:3: ;");
    JsonNode fallen =
        JSON.valueToTree(
            ServiceDetail.of(item, new ServiceResult.NotProbed("it ended", "hidden rows")));
    assertThat(report(fallen, Reader.CANDIDATE_FULL))
        .contains("it ended")
        .doesNotContain("hidden rows");
    assertThat(report(fallen, Reader.TEAM)).contains("hidden rows");
    assertThat(render("service/run", Map.of("result", fallen))).contains("hidden rows");
  }

  @Test
  void programs_get_the_same_as_pages() {
    ServiceRoom room = new ServiceRoom();
    assertThat(room.parts(detail(false), Reader.CANDIDATE_FULL))
        .containsExactly(
            new MarkedPart(
                "A seat is booked", "FAILED", 0, 2, Optional.of("said by Booking.books")),
            new MarkedPart("Nobody sits twice", "FAILED", 0, 3, Optional.empty()),
            new MarkedPart("Strangers are refused", "PASSED", 1, 1, Optional.empty()));
    assertThat(room.parts(detail(true), Reader.CANDIDATE_FULL))
        .extracting(MarkedPart::message)
        .contains(Optional.of("said by Crowd.waits"));
    assertThat(room.parts(detail(false), Reader.TEAM)).allMatch(part -> part.message().isPresent());
  }

  private static JsonNode detail(boolean shows) {
    ServiceResult result =
        new ServiceResult.Probed(
            List.of(OPEN, CLOSED, PASSED),
            List.of(),
            Duration.ofMillis(700),
            1 << 20,
            "written by the service");
    ObjectNode detail = JSON.valueToTree(ServiceDetail.of(item, result));
    detail.put("shows", shows);
    ((ObjectNode) detail.path("probes").path(0)).put("open", true);
    return detail;
  }

  private static ProbeReport probe(
      String id, ProbeGroup group, int weight, ProbeOutcome outcome, String says) {
    List<String> asked =
        outcome == ProbeOutcome.PASSED ? List.of() : List.of("asked by " + id); // as runs have it
    return new ProbeReport(id, group, weight, true, outcome, says, "said by " + id, 5, asked);
  }

  private static String report(JsonNode detail, Reader reader) {
    return render(
        "service/report",
        Map.of(
            "id",
            "item-1",
            "view",
            new ServiceType().view(item, 1),
            "response",
            JSON.readTree(
                "{\"starter\": \"python\", \"files\": {\"a.py\": \"print(\\\"mine\\\")\"}}"),
            "detail",
            detail,
            "reader",
            reader));
  }

  private static String render(String template, Map<String, Object> parameters) {
    Map<String, Object> all = new java.util.HashMap<>(parameters);
    all.put("page", PAGE);
    StringOutput rendered = new StringOutput();
    TEMPLATES.render(template + ".jte", all, rendered);
    return rendered.toString();
  }
}
