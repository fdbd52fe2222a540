// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.blueprint.ShippedRoles;
import dev.assay.server.blueprint.ShippedTests;
import dev.assay.server.tenancy.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A recruiter brings in answers, reads what AI can do of a role, and designs a test without it. */
@ServerTest
@Tag("long")
class ExposureBrowserTest {
  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestLinks links;
  @Autowired TestSittings sittings;
  @Autowired ShippedTests shipped;
  @Autowired ShippedRoles roles;
  @Autowired DemoExposure simulated;
  @Autowired JdbcClient jdbc;

  @Test
  void a_recruiter_brings_in_answers_and_reads_what_ai_can_do() {
    OrganisationId organisation = house.organisation("Northwind");
    List<ItemHash> items = ExposureFixture.items(sittings, organisation);
    UUID version = sittings.test(organisation, "Three questions", items);
    UUID test =
        house.inside(
            organisation,
            () ->
                jdbc.sql("select test_id from test_version where id = ?")
                    .param(version)
                    .query(UUID.class)
                    .single());
    try (TestBrowser browser = TestBrowser.launch();
        BrowserContext context = browser.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(context, links.member(organisation, Role.RECRUITER, "Rea"));
      page.navigate("/tests/" + test + "/ai");
      assertThat(page.locator("main").innerText()).contains("Not measured yet");
      browser.inspect(page, "exposure-none");
      page.locator("main .empty a[href='/items/ai']").click();
      upload(page, "answers.jsonl", "{\"item\": 1}\n");
      assertThat(page.locator("main").innerText())
          .contains("Nothing was brought in. answers.jsonl:1");
      upload(page, "answers.jsonl", lines(items));
      assertThat(page.locator("main").innerText()).contains("36 answers were brought in");
      browser.inspect(page, "exposure-list");
      page.navigate("/tests/" + test + "/ai");
      assertThat(page.locator("main").innerText())
          .contains("2 of 3 items are measured, with 6 models", "AI nearly always solves it")
          .contains("36 answers were not judged here: Rea brought them in on");
      browser.inspect(page, "exposure-role");
      page.locator("tbody th a").getByText("Solved by AI").click();
      assertThat(page.locator("section[aria-labelledby=ai]").innerText())
          .contains("solved 18 of 18 (6 models)", "2026-03")
          .contains("18 answers were not judged here: Rea brought them in on");
      browser.inspect(page, "exposure-item");
      page.locator("main a[href$='/report']").click();
      assertThat(page.locator("section[aria-labelledby=both]").innerText())
          .contains("Does all that is asked", "no people, 10 needed", "18 answers on 2026-03-01")
          .contains("Nobody has marks in it", "Rea brought them in on");
      browser.inspect(page, "exposure-item-report");
      page.navigate("/items/" + items.get(ExposureFixture.UNMEASURED).hex() + "/report");
      assertThat(page.locator("section[aria-labelledby=both]").innerText())
          .contains("Not measured: no model has answered it");
      page.navigate("/items?text=of+" + organisation);
      assertThat(page.locator("tbody").innerText())
          .contains("not measured", "solved 0 of 18", "not judged here, brought in by Rea,");
      browser.inspect(page, "exposure-bank");
      makesATestWithoutThem(page, browser);
    }
  }

  private static void makesATestWithoutThem(Page page, TestBrowser browser) {
    page.navigate(
        "/tests/new?role=own&name=Without&seniority=mid&weight.backend.sql=1&type.choice=60");
    page.locator("#solved").selectOption("LEAVE_OUT");
    browser.inspect(page, "exposure-new");
    page.locator("form button.primary").click();
    assertThat(page.locator("main").innerText())
        .contains(
            "The bank cannot fill the test. Items left out because AI nearly always solves them:"
                + " 1.")
        .doesNotContain("Solved by AI");
    page.locator("#solved").selectOption("LIKE_OTHERS");
    page.locator("form[action$='/rules'] button").click();
    page.locator("form[action$='/assemble'] button").first().click();
    assertThat(page.locator("ol.form").innerText()).contains("Solved by AI");
    page.locator("#solved").selectOption("LEAVE_OUT");
    page.locator("form[action$='/rules'] button").click();
    assertThat(page.locator("#solved").inputValue()).isEqualTo("LEAVE_OUT");
    assertThat(page.locator("#design").innerText()).contains("the design does without such items");
    browser.inspect(page, "exposure-design");
    page.locator("form[action$='/publish'] button").click();
    assertThat(page.locator("#solved").isDisabled()).isTrue();
    assertThat(page.locator("#solved").inputValue()).isEqualTo("LEAVE_OUT");
  }

  @Test
  void simulated_answers_say_so_wherever_they_are() {
    OrganisationId organisation = house.organisation("Southwind");
    String member = links.member(organisation, Role.OWNER, "Ola");
    UUID test =
        house.inside(
            organisation,
            () -> {
              UUID made =
                  shipped.publish(
                      roles.find("backend-engineer-java-mid").orElseThrow(),
                      jdbc.sql("select id from account where organisation_id = ?")
                          .param(organisation.value())
                          .query(UUID.class)
                          .single());
              simulated.answer(made);
              return made;
            });
    try (TestBrowser browser = TestBrowser.launch();
        BrowserContext context = browser.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(context, member);
      page.navigate("/tests/" + test + "/ai");
      assertThat(page.locator(".notice").innerText()).contains("Simulated.");
      assertThat(page.locator("main").innerText()).contains("simulated-large-1", "not measured");
      browser.inspect(page, "exposure-simulated");
      page.locator(
              "section[aria-labelledby=items] tbody tr",
              new Page.LocatorOptions().setHasText("simulated"))
          .first()
          .locator("th a")
          .click();
      page.locator("main a[href$='/report']").click();
      assertThat(page.locator("section[aria-labelledby=both]").innerText())
          .contains("Simulated.", "simulated-large-1");
      browser.inspect(page, "exposure-item-report-simulated");
    }
  }

  private static void upload(Page page, String name, String text) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload(name, "application/jsonl", text.getBytes(StandardCharsets.UTF_8)));
    page.locator("form[action^='/items/ai/file'] button").click();
  }

  private static String lines(List<ItemHash> items) {
    return JsonMapper.shared()
        .readTree(ExposureFixture.answers(items))
        .path("answers")
        .valueStream()
        .map(answer -> JsonMapper.shared().writeValueAsString(answer))
        .collect(Collectors.joining("\n"));
  }
}
