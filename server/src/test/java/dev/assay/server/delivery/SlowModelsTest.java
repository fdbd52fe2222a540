// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.delivery.CandidateProgram.Answer;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Models that say nothing, or find no end, with little patience so that nobody waits for minutes.
 */
@ServerTest
@TestPropertySource(properties = {"assay.model.silence=2s", "assay.model.longest=4s"})
@Tag("long")
class SlowModelsTest {
  private static final String SECRET = "sk-do-not-show-me";

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @EnumSource(
      value = SimulatedFault.class,
      names = {"SILENT", "ENDLESS"})
  void an_answer_that_does_not_come_or_does_not_end_is_told_and_costs_no_work(SimulatedFault fault)
      throws Exception {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    try (SimulatedModel model = SimulatedModel.start(Script.failing(fault))) {
      connect(organisation, model);
      Invited ada = candidates.invited(organisation, test(organisation));
      try (CandidateProgram program = new CandidateProgram(port, ada.token())) {
        program.post("/start");
        Answer turn =
            program.post(
                "/items/1/assistant",
                """
                {"question": "How?", "answer": {"language": "python", "source": "", "drafts": {}}}
                """);
        assertThat(turn.at("/trouble").asString())
            .contains("did not answer in time", "did not cost you time");
        program.save(1, 1, "{\"language\": \"python\", \"source\": \"x = 1\", \"drafts\": {}}", 0);
        assertThat(program.get("/items").text()).contains("x = 1");
        assertThat(turn.text() + program.get("/my-data").text()).doesNotContain(SECRET);
        assertThat(
                candidates.rows(
                    ada,
                    "select outcome from model_exchange where attempt_id ="
                        + " (select id from attempt where invitation_id = :invitation)"))
            .containsExactly(fault == SimulatedFault.SILENT ? "silent" : "too-slow");
      }
    }
  }

  private UUID test(OrganisationId organisation) {
    return sittings.test(
        organisation,
        "Backend Engineer",
        "{\"minutes\": 40, \"aiPolicy\": \"allowed\"}",
        List.of(sittings.item(organisation, TestItems.code(organisation.toString()), "code")));
  }

  private void connect(OrganisationId organisation, SimulatedModel model) {
    try (TestProgram owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc)) {
      String wish =
          "{\"name\": \"Helper\", \"url\": \"%s\", \"model\": \"simulated\", \"key\": \"%s\"}";
      assertThat(owner.post("/api/v1/models", wish.formatted(model.address(), SECRET)).status())
          .isEqualTo(201);
    }
  }
}
