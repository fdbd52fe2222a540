// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.ShippedRoles;
import dev.assay.server.delivery.ShippedSittings.Hand;
import dev.assay.server.itemtype.RatedType;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A variant of each of the three tests that ship, sat in a browser. */
@Tag("long")
@ServerTest
class ShippedTestsInBrowserTest {
  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private ShippedRoles roles;
  @Autowired private List<RatedType> rated;
  @Autowired private Bank bank;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  @BeforeAll
  static void launch() {
    chromium = TestBrowser.launch();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backend-engineer-nodejs-mid",
        "prompt-engineering",
        "generative-ai-for-developers"
      })
  void who_knows_is_above_who_knows_little_and_an_empty_sitting_is_last(String role)
      throws Exception {
    try (var _ = TestGrader.in(environment)) {
      new ShippedSittings(port, house, bank, jdbc, rated)
          .tellApart(roles.find(role).orElseThrow(), BrowserHand::new);
    }
  }

  private final class BrowserHand implements Hand {
    private final BrowserContext home = chromium.context("http://localhost:" + port);
    private final Page page = home.newPage();
    private final RoomPen pen = new RoomPen(page);
    private final String token;

    BrowserHand(String token) {
      this.token = token;
    }

    @Override
    public void start() {
      page.navigate("/i/" + token);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the test"))
          .click();
      page.locator("[data-ready=yes]").waitFor();
    }

    @Override
    public void answer(int position, String type, JsonNode response) {
      pen.answer(position, type, response);
    }

    @Override
    public void submit() {
      page.locator("header [data-finish]").click();
      page.locator("[data-submit]").click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you")))
          .isVisible();
    }

    @Override
    public void close() {
      home.close();
    }
  }
}
