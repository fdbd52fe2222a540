// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestProgram;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class DemandTest {
  private static final String TABLE =
      """
      title,company,place,posted,salary,remote,text
      Senior Java developer,Tidewell,"Dublin, Ireland",2026-01-10,70000-90000 EUR year,hybrid,"Java, Spring Boot and PostgreSQL. Kafka is a plus."
      Java developer,Karst,"Cork, Ireland",2026-01-20,50000-60000 EUR year,office,"Java and SQL."
      Go developer,Moth,"Galway, Ireland",2026-01-25,60000-70000 EUR year,remote,"Go, Postgres. No Java needed."
      Java developer,Fern,"Dublin, Ireland",2026-02-05,55000-65000 EUR year,remote,"Java 25 <script>alert(1)</script> and you find out why a report on the database has become slow."
      """;

  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestLinks links;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  private OrganisationId organisation;
  private TestProgram owner;
  private ConfigurableApplicationContext grader;

  @BeforeEach
  void company() {
    organisation = house.organisation("Northwind");
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    grader = TestGrader.in(environment);
  }

  @AfterEach
  void end() {
    grader.close();
    owner.close();
  }

  @Test
  void a_recruiter_adds_ads_sees_the_words_and_trends_and_makes_a_test_from_one() {
    try (TestBrowser browser = TestBrowser.launch();
        var context = browser.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(context, links.member(organisation, Role.RECRUITER, "Rea"));
      page.navigate("/demand");
      browser.inspect(page, "demand-empty");
      page.locator("#file")
          .setInputFiles(
              new FilePayload("ads.csv", "text/csv", "title\nx".getBytes(StandardCharsets.UTF_8)));
      page.locator("form[action^='/demand/file'] button").click();
      assertThat(page.locator("main").innerText()).contains("ads.csv:1 text: is missing");
      page.locator("#file")
          .setInputFiles(
              new FilePayload("ads.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
      page.locator("form[action^='/demand/file'] button").click();
      until(() -> {
        page.navigate("/demand");
        assertThat(page.locator("progress").count()).isZero();
        assertThat(page.locator("tbody tr").count()).isEqualTo(4);
      });
      browser.inspect(page, "demand");
      page.navigate("/demand/trends");
      assertThat(page.locator("figure.plot").count()).isGreaterThanOrEqualTo(5);
      browser.inspect(page, "demand-trends");
      page.navigate("/demand");
      page.locator("tbody th a").getByText("Senior Java developer").click();
      assertThat(page.locator(".ad-text mark").allInnerTexts())
          .contains("Java", "Spring Boot", "PostgreSQL", "Kafka");
      assertThat(page.locator("mark.plus").allInnerTexts()).containsExactly("Kafka");
      browser.inspect(page, "demand-one");
      page.locator("form[action='/demand/test'] button").click();
      assertThat(page.locator("input[name='name']").inputValue())
          .isEqualTo("Senior Java developer");
      assertThat(page.locator("#seniority").inputValue()).isEqualTo("senior");
      assertThat(page.locator("input[name='weight.backend.java.spring']").inputValue())
          .isNotEmpty();
      assertThat(page.locator("input[name='type.sql']").inputValue()).isEqualTo("2");
      page.navigate("/demand");
      page.locator("tbody th a").getByText("Go developer").click();
      page.getByText("Delete the ad").click();
      page.locator("form[action$='/delete'] button").click();
      assertThat(page.locator("tbody tr").count()).isEqualTo(3);
    }
  }

  @Test
  void a_program_adds_ads_reads_what_they_ask_for_and_deletes_one() {
    String body = JsonMapper.shared().writeValueAsString(Map.of("name", "a.csv", "text", TABLE));
    assertThat(owner.post("/api/v1/ads", body).at("/added")).isEqualTo("4");
    until(() -> assertThat(owner.get("/api/v1/ads").text()).doesNotContain("\"searched\":false"));
    JsonNode slow = owner.get("/api/v1/ads?text=Fern").json().at("/items/0");
    assertThat(slow.toString())
        .contains("backend.sql.performance", "MEANING")
        .doesNotContain("alert");
    JsonNode trends = owner.get("/api/v1/ads/trends?skill=backend.java").json();
    assertThat(trends.at("/months/0/value").asDouble()).isBetween(0.66, 0.67);
    assertThat(trends.at("/salaries/0/value").asDouble()).isBetween(60_000.0, 65_000.0);
    String id = slow.path("ad").asString();
    assertThat(owner.get("/api/v1/ads/test?ad=" + id).at("/weights/backend.java")).isNotEmpty();
    assertThat(owner.delete("/api/v1/ads/" + id).status()).isEqualTo(204);
    assertThat(owner.get("/api/v1/ads/" + id).status()).isEqualTo(404);
    assertThat(owner.post("/api/v1/ads", "{\"text\":\" \"}").status()).isEqualTo(422);
    try (TestProgram author = TestProgram.of(organisation, Role.AUTHOR, port, house, jdbc)) {
      assertThat(author.get("/api/v1/ads").status()).isEqualTo(403);
    }
  }

  private static void until(Runnable asserted) {
    Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(asserted::run);
  }
}
