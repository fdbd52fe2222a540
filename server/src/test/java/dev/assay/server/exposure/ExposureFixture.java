// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.TestSittings;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A test of choice items, and answers to them as a file of judged answers has them. */
final class ExposureFixture {
  static final int SOLVED = 0;
  static final int FAILED = 1;
  static final int UNMEASURED = 2;
  private static final List<String> MODELS =
      List.of("acme-1", "acme-2", "brook-1", "cedar-7", "delta-3", "elm-9");

  private ExposureFixture() {}

  /** One that every model solves, one that none does, and one that was not measured. */
  static List<ItemHash> items(TestSittings sittings, OrganisationId organisation) {
    List<ItemHash> items = new ArrayList<>();
    for (String title : List.of("Solved by AI", "Failed by AI", "Not measured")) {
      items.add(
          sittings.item(
              organisation,
              TestSittings.choice(title + " of " + organisation, "backend.sql", 50),
              "choice"));
    }
    return items;
  }

  /** Six models with three runs each, over the API. */
  static String answers(List<ItemHash> items) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (String model : MODELS) {
      for (int run = 1; run <= 3; run++) {
        answers.add(answer(items.get(SOLVED), model, run, "a", 1));
        answers.add(answer(items.get(FAILED), model, run, "b", 0));
      }
    }
    return JsonMapper.shared().writeValueAsString(Map.of("answers", answers));
  }

  static Map<String, Object> answer(
      ItemHash item, String model, int run, String option, double marks) {
    return Map.of(
        "item",
        item.hex(),
        "model",
        model,
        "simulated",
        model.startsWith("simulated"),
        "date",
        "2026-03-01",
        "run",
        run,
        "payload",
        Map.of("chosen", List.of(option)),
        "marks",
        marks);
  }
}
