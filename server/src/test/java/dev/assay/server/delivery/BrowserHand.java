// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.assay.server.delivery.ShippedSittings.Hand;
import tools.jackson.databind.JsonNode;

/** Sits on the pages, from the link to the thanks. */
final class BrowserHand implements Hand {
  private final BrowserContext home;
  private final Page page;
  private final RoomPen pen;
  private final String token;

  /** Closes the context in the end. */
  BrowserHand(BrowserContext home, String token) {
    this.home = home;
    this.page = home.newPage();
    this.pen = new RoomPen(page);
    this.token = token;
  }

  @Override
  public void start() {
    page.navigate("/i/" + token);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the test")).click();
    page.locator("[data-ready=yes]").waitFor();
  }

  @Override
  public void answer(int position, String type, JsonNode response) {
    pen.answer(position, type, response);
  }

  @Override
  public void submit() {
    assertThat(page.locator("[data-saved]")).hasText("Saved");
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
