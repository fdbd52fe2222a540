// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.calibration.TestAnswers;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invented people and models sit a test in which one item is much harder for models. */
@ServerTest
@Tag("long")
class FunctioningBrowserTest {
  private static final int OTHER = 4;

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestLinks links;
  @Autowired TestSittings sittings;
  @Autowired TestAnswers answers;
  @Autowired JdbcClient jdbc;

  @Test
  void the_item_that_is_harder_for_models_is_named_with_what_could_have_been_found() {
    OrganisationId organisation = house.organisation("Northwind");
    List<ItemHash> form =
        IntStream.range(0, InventedSittings.FORM.size())
            .mapToObj(j ->
                sittings.item(
                    organisation,
                    TestSittings.choice("Item " + j + " of " + organisation, "backend.sql", 50),
                    "choice"))
            .toList();
    UUID version = sittings.test(organisation, "Twelve questions", form);
    Random random = new Random(8);
    answers.sat(organisation, version, form, InventedSittings.people(150, random));
    String test =
        house
            .inside(
                organisation,
                () ->
                    jdbc.sql(
                            "with m as (update grade set marks = category) select test_id from"
                                + " test_version where id = ?")
                        .param(version)
                        .query(UUID.class)
                        .single())
            .toString();
    try (TestProgram owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc)) {
      JsonNode few = owner.get("/api/v1/tests/" + test + "/ai").json().path("functioning");
      assertThat(few.path("items")).isEmpty();
      assertThat(few.path("detectable").isNull()).isTrue();
      new InventedSittings(10, 9, 0)
          .sat(OTHER, 2.2, random)
          .forEach((run, sheet) -> record(owner, form, run, sheet));
      JsonNode found = owner.get("/api/v1/tests/" + test + "/ai").json().path("functioning");
      assertThat(found.path("people").asInt()).isEqualTo(150);
      assertThat(found.path("sittings").asInt()).isEqualTo(90);
      assertThat(found.path("detectable").asDouble()).isBetween(2.0, 4.0);
      for (int j = 0; j < form.size(); j++) {
        assertThat(found.path("items").get(j).path("magnitude").asString())
            .as("item %d", j)
            .isEqualTo(j == OTHER ? "C" : "A");
      }
      assertThat(found.path("items").get(OTHER).path("harderForModels").asBoolean()).isTrue();
    }
    readsThePage(organisation, test);
  }

  private void readsThePage(OrganisationId organisation, String test) {
    try (TestBrowser browser = TestBrowser.launch();
        BrowserContext context = browser.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(context, links.member(organisation, Role.RECRUITER, "Rea"));
      page.navigate("/tests/" + test + "/ai");
      String alike = page.locator("section[aria-labelledby=alike]").innerText();
      assertThat(alike)
          .contains("among 150 people and 90 sittings of 10 models")
          .contains("is harder for models than for people who do equally well on the others")
          .contains("is flagged in about 80 of 100 such comparisons")
          .contains("no two groups of one population");
      assertThat(page.locator("section[aria-labelledby=alike] li").count()).isEqualTo(1);
      assertThat(page.locator("section[aria-labelledby=alike] li").innerText())
          .contains("Item " + OTHER + " of");
      browser.inspect(page, "exposure-functioning");
    }
  }

  private static void record(
      TestProgram owner, List<ItemHash> form, InventedSittings.Run run, int[] sheet) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (int j = 0; j < sheet.length; j++) {
      answers.add(
          ExposureFixture.answer(
              form.get(j), run.name(), run.run(), sheet[j] == 1 ? "a" : "b", sheet[j]));
    }
    TestProgram.Answer taken =
        owner.post(
            "/api/v1/exposure/answers",
            JsonMapper.shared().writeValueAsString(Map.of("answers", answers)));
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
  }
}
