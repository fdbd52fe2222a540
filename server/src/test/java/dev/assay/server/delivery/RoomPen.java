// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import tools.jackson.databind.JsonNode;

/**
 * Enters an answer into the room of a test as a person would: ticks, chooses from lists, and writes
 * into the plain fields.
 */
final class RoomPen {
  private final Page page;

  RoomPen(Page page) {
    this.page = page;
  }

  /** Goes to an item and enters what a response to it says. */
  void answer(int position, String type, JsonNode response) {
    page.locator("[data-go='" + position + "']").click();
    Locator item = page.locator("#item-" + position);
    switch (type) {
      case "choice" ->
          response
              .path("chosen")
              .forEach(token -> item.locator("input[value='" + token.asString() + "']").check());
      case "code" -> {
        item.locator("[data-language]").selectOption(response.path("language").asString());
        write(item, response.path("source").asString());
      }
      case "sql" -> write(item, response.path("query").asString());
      case "service" -> project(item, response);
      case "prompt" -> prompt(item, response);
      case "review" -> review(item, response);
      default -> throw new AssertionError("nobody knows how to answer " + type);
    }
  }

  private void write(Locator item, String text) {
    plain(item);
    item.locator("textarea[data-source]").fill(text);
  }

  /** Turns to the plain fields, once the editor that stands in their place is there. */
  private void plain(Locator item) {
    item.locator("[data-toggle]").scrollIntoViewIfNeeded();
    if (!"plain".equals(page.evaluate("localStorage.getItem('assay.editor')"))) {
      item.locator("[data-monaco]").waitFor();
    }
    if (!item.locator("textarea[data-source]").isVisible()) {
      item.locator("[data-toggle]").click();
    }
  }

  private void project(Locator item, JsonNode response) {
    Locator starters = item.locator("[data-starters]");
    if (starters.count() > 0) {
      starters.selectOption(response.path("starter").asString());
    }
    plain(item);
    response
        .path("files")
        .propertyStream()
        .forEach(file -> {
          String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
          item.getByRole(AriaRole.TREEITEM).getByText(name, exactly()).click();
          item.locator("textarea[data-source]").fill(file.getValue().asString());
        });
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static void prompt(Locator item, JsonNode response) {
    item.locator("[data-system]").fill(response.path("system").asString(""));
    item.locator("[data-template]").fill(response.path("template").asString(""));
    JsonNode examples = response.path("examples");
    for (int i = 0; i < examples.size(); i++) {
      Locator shot = item.locator("[data-shot]").nth(i);
      shot.locator("summary").click();
      examples
          .get(i)
          .path("input")
          .propertyStream()
          .forEach(value ->
              shot.locator("[data-variable='" + value.getKey() + "']")
                  .fill(value.getValue().asString()));
      shot.locator("[data-output]").fill(examples.get(i).path("output").asString(""));
    }
    JsonNode settings = response.path("settings");
    item.locator("[data-temperature]").fill(settings.path("temperature").asString());
    item.locator("[data-max-tokens]").fill(settings.path("maxTokens").asString());
    String schema = response.path("schema").asString("");
    if (!schema.isBlank()) {
      Locator field = item.locator("[data-schema-text]");
      if (!field.isVisible()) {
        Locator inside = item.page().locator("[data-schema-text]");
        item.locator("details", new Locator.LocatorOptions().setHas(inside))
            .locator("summary")
            .click();
      }
      field.fill(schema);
    }
  }

  private void review(Locator item, JsonNode response) {
    JsonNode comments = response.path("comments");
    for (int i = 0; i < comments.size(); i++) {
      JsonNode comment = comments.get(i);
      item.locator("[data-new]").click();
      Locator card = item.locator("[data-comments] > li").nth(i);
      choose(card, "file", comment);
      fill(card, "from", comment);
      fill(card, "to", comment);
      choose(card, "category", comment);
      choose(card, "severity", comment);
      fill(card, "text", comment);
    }
    String verdict = response.path("verdict").asString("");
    if (!verdict.isEmpty()) {
      item.locator("[value=" + verdict + "]").check();
    }
    item.locator("[data-summary]").fill(response.path("summary").asString(""));
  }

  private static void choose(Locator card, String field, JsonNode comment) {
    card.locator("[data-in=" + field + "]").selectOption(comment.path(field).asString());
  }

  private static void fill(Locator card, String field, JsonNode comment) {
    card.locator("[data-in=" + field + "]").fill(comment.path(field).asString(""));
  }
}
