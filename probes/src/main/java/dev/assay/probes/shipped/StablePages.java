// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Walks through a list page by page while something new comes in between the pages: whatever was
 * there from the start is seen, and nothing is seen twice.
 */
final class StablePages implements Check {
  private static final int AT_FIRST = 7;
  private static final int MOST_PAGES = 50;

  @Override
  public String run(Bench bench) {
    Service service = bench.person().service();
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < AT_FIRST; i++) {
      wanted.add(make(bench, service));
    }
    List<String> still = walk(bench, service, false);
    Prerequisite.that(
        still.containsAll(wanted) && still.stream().distinct().count() == still.size(),
        "walking through the pages of a list that does not change");

    List<String> seen = walk(bench, service, true);
    if (seen.stream().distinct().count() < seen.size()) {
      throw new AssertionError("something is seen twice when the list grows between two pages");
    }
    if (!seen.containsAll(wanted)) {
      throw new AssertionError("something is left out when the list grows between two pages");
    }
    return "%d elements were seen once each while others came in".formatted(seen.size());
  }

  private static String make(Bench bench, Service service) {
    Reply made =
        Prerequisite.works(
            bench.line("create").with("text", InventedWord.next()).to(service), "a new element");
    return Bench.needed(made, bench.setting("id"), "a new element");
  }

  /** The ids of all elements, as the pages have them. */
  private static List<String> walk(Bench bench, Service service, boolean growing) {
    List<String> ids = new ArrayList<>();
    RequestLine page = bench.line("first");
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Reply reply = Prerequisite.works(page.to(service), "a page of the list");
      Prerequisite.works(
          () ->
              reply
                  .list(bench.optional("in").orElse(""))
                  .forEach(element -> ids.add(element.at(bench.setting("id")).asString(""))),
          "a page of the list");
      JsonNode cursor = reply.json().at(bench.setting("cursor"));
      if (!cursor.isValueNode() || cursor.isNull()) {
        Prerequisite.that(pages > 0, "the list is one page only");
        return ids;
      }
      page = bench.line("next").with("cursor", cursor.asString(""));
      if (growing) {
        make(bench, service);
      }
    }
    throw new AssertionError("the pages of a short list do not end");
  }
}
