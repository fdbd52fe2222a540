// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestProgram.Answer;
import dev.assay.server.delivery.TestTeam.Sat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A candidate's code beside recorded answers of models, as the team reads it. */
@ServerTest
class LikenessTest {
  private static final String OWN =
      "total = 0\\nfor word in input().split():\\n    total = total + int(word)\\nprint(total)\\n";
  private static final String RENAMED = OWN.replace("total", "summe").replace("word", "w");
  private static final String OTHER = "print(sum(map(int, input().split())))\\n";

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;

  private TestTeam team;
  private ItemHash item;

  @BeforeEach
  void aTestOfCode() {
    team = candidates.team(port);
    item = team.sum("one");
    team.publishes(List.of(item, team.question()));
  }

  @AfterEach
  void close() throws Exception {
    team.close();
  }

  @Test
  void without_recorded_answers_it_is_not_measured() throws Exception {
    Answer likeness = team.program().get(handsIn(OWN) + "/1");
    assertThat(likeness.status()).isEqualTo(200);
    assertThat(likeness.json().path("recorded").asInt()).isZero();
    assertThat(
            likeness.json().path("nearest").isMissingNode()
                || likeness.json().path("nearest").isNull())
        .isTrue();
  }

  @Test
  void the_nearest_answer_stands_beside_the_own_and_beside_how_alike_independent_answers_are()
      throws Exception {
    String path = handsIn(OWN);
    record("simulated-a", 1, "python", OTHER);
    record("simulated-b", 1, "python", RENAMED);
    record("simulated-c", 1, "java", "class Main {}");
    JsonNode likeness = team.program().get(path + "/1").json();
    assertThat(likeness.path("recorded").asInt()).as("in the same language").isEqualTo(2);
    assertThat(likeness.at("/nearest/model").asString()).isEqualTo("simulated-b");
    assertThat(likeness.at("/nearest/simulated").asBoolean()).isTrue();
    assertThat(likeness.at("/nearest/similarity").asDouble()).isEqualTo(1);
    assertThat(likeness.at("/nearest/theirs/0/pieces/0/text").asString()).isEqualTo("total = 0");
    assertThat(likeness.at("/nearest/models/0/pieces/0/text").asString()).isEqualTo("summe = 0");
    assertThat(likeness.at("/amongModels/pairs").asInt()).isOne();
    assertThat(likeness.at("/amongModels/median").asDouble(-1)).as("too few").isEqualTo(-1);
    assertThat(team.program().get(path + "/2").status())
        .as("a question has no code")
        .isEqualTo(404);
    assertThat(team.program().get(path + "/9").status()).isEqualTo(404);
  }

  @Test
  void the_base_rate_compares_different_models_and_different_people() throws Exception {
    for (int model = 1; model <= 5; model++) {
      record("simulated-" + model, 1, "python", model % 2 == 0 ? OWN : OTHER);
      record("simulated-" + model, 2, "python", OWN);
    }
    for (int person = 0; person < 5; person++) {
      handsIn(person == 0 ? OTHER : RENAMED);
    }
    JsonNode likeness = team.program().get(handsIn(OWN) + "/1").json();
    assertThat(likeness.at("/amongModels/pairs").asInt())
        .as("ten answers, without the five pairs of one model each")
        .isEqualTo(40);
    assertThat(likeness.at("/amongPeople/pairs").asInt()).as("the others'").isEqualTo(10);
    assertThat(likeness.at("/amongPeople/median").asDouble()).isEqualTo(1);
    assertThat(likeness.at("/amongPeople/highTenth").asDouble()).isEqualTo(1);
  }

  private void record(String model, int run, String language, String source) {
    team.change(
        """
        insert into exposure_answer (id, organisation_id, item_hash, model, simulated,
          answered_on, source, run, payload)
        values (?, ?, ?, ?, true, '2026-11-01', 'RECORDED', ?,
                jsonb_build_object('language', ?::text, 'source', ?::text))
        """,
        UUID.randomUUID(),
        team.organisation().value(),
        item.hex(),
        model,
        run,
        language,
        source.replace("\\n", "\n"));
  }

  /** The address below which the answers of somebody who handed this in are compared. */
  private String handsIn(String source) throws Exception {
    Sat sat = team.sat(source);
    for (String address : List.of("", "/report", "/my-data")) {
      assertThat(sat.program().get(address).text()).doesNotContain("simulated-", "imilar");
    }
    return team.dossier(sat.invited()) + "/similarity";
  }
}
