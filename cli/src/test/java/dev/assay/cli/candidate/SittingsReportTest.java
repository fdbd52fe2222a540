// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SittingsReportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode DONE =
      JSON.readTree(
          """
          {"sitting": {"run": 2, "model": "simulated-sitter", "simulated": true,
                       "state": "HANDED_IN", "trouble": null, "asked": 3, "answered": 2,
                       "items": 3, "tokens": 1200, "cost": "0.01 EUR"},
           "result": {"graded": true,
             "items": [
               {"position": 1, "title": "Joins", "state": "ANSWERED", "percent": 100, "works": true,
                "secure": null, "trouble": null},
               {"position": 2, "title": "Nest boxes", "state": "ANSWERED", "percent": 80,
                "works": true, "secure": false, "trouble": null},
               {"position": 3, "title": "A letter", "state": "NO_ANSWER", "percent": null,
                "works": null, "secure": null, "trouble": "CUT_OFF"}],
             "skills": [{"skill": "SQL", "items": 2, "works": 2, "percent": 90}]}}
          """);

  @Test
  void people_read_what_works_what_is_secure_and_that_a_model_is_simulated() {
    SittingsReport report = new SittingsReport("Backend", List.of(DONE));
    assertThat(report.complete()).isTrue();
    assertThat(report.text().lines().map(String::strip))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "simulated-sitter (simulated), run 2 of Backend: handed in, 2 of 3 items"
                            + " answered, 1200 tokens, 0.01 EUR"),
            line -> assertThat(line).startsWith("1  Joins").endsWith("answered     100 %, works"),
            line -> assertThat(line).endsWith(" 80 %, works, is not secure"),
            line -> assertThat(line).endsWith("no answer    cut off"),
            line -> assertThat(line).endsWith("2 of 2 work, 90 % of the marks"));
  }

  @Test
  void programs_read_the_sittings_as_the_api_has_them() {
    JsonNode report = JSON.readTree(new SittingsReport("Backend", List.of(DONE)).json());
    assertThat(report.path("test").asString()).isEqualTo("Backend");
    assertThat(report.at("/sittings/0")).isEqualTo(DONE);
  }

  @Test
  void one_that_broke_off_is_not_complete() {
    JsonNode broken =
        JSON.readTree("{\"sitting\": {\"state\": \"BROKEN_OFF\", \"trouble\": \"BUDGET\"}}");
    SittingsReport report = new SittingsReport("Backend", List.of(DONE, broken));
    assertThat(report.complete()).isFalse();
    assertThat(report.text()).contains("broken off (budget)");
  }
}
