// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Bank;
import dev.assay.server.calibration.TestAnswers;
import dev.assay.server.itemtype.PlainPrompt;
import dev.assay.server.itemtype.PlainPrompts;
import dev.assay.server.tenancy.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class GradedPlainPromptsTest {
  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired TestAnswers answers;
  @Autowired Bank bank;
  @Autowired PlainPrompts plain;
  @Autowired JdbcClient jdbc;

  @Test
  void an_item_says_with_which_model_a_plain_prompt_does_nearly_all_of_it() {
    OrganisationId organisation = house.organisation("Northwind");
    List<ItemHash> prompts =
        house.inside(
            organisation,
            () ->
                bank.usable().stream()
                    .filter(entry -> entry.manifest().type().equals("prompt"))
                    .map(entry -> entry.hash())
                    .limit(2)
                    .toList());
    List<UUID> attempts =
        answers.sat(
            organisation,
            sittings.test(organisation, "Prompts", prompts),
            prompts,
            List.of(new int[] {1, 1}, new int[] {1, 1}));
    graded(organisation, attempts.get(0), 1, "acme-1", false);
    graded(organisation, attempts.get(1), 1, "acme-2", true);
    graded(organisation, attempts.get(0), 2, "acme-1", true);

    PlainPrompt found =
        Optional.ofNullable(
                house.inside(organisation, () -> plain.of(prompts)).get(prompts.getFirst()))
            .orElseThrow();
    assertThat(found.models()).containsExactly("acme-1");
    assertThat(found.answers()).isEqualTo(1);
    assertThat(house.inside(organisation, () -> plain.of(prompts))).hasSize(1);
    assertThat(house.inside(house.organisation("Elsewhere"), () -> plain.of(prompts))).isEmpty();
    try (var author = TestProgram.of(organisation, Role.AUTHOR, port, house, jdbc)) {
      String items = "/api/v1/items/";
      assertThat(author.get(items + prompts.get(0).hex() + "/report").at("/plain/models/0"))
          .isEqualTo("acme-1");
      assertThat(author.get(items + prompts.get(1).hex() + "/report").json().path("plain").isNull())
          .isTrue();
    }
  }

  private void graded(
      OrganisationId organisation, UUID attempt, int position, String model, boolean measures) {
    house.inside(
        organisation,
        () ->
            jdbc.sql(
                    """
                    update grade set detail = jsonb_build_object('outcome', 'EXECUTED', 'model',
                      :model, 'simulated', false, 'measures', :measures)
                    where attempt_id = :attempt and position = :position
                    """)
                .param("model", model)
                .param("measures", measures)
                .param("attempt", attempt)
                .param("position", position)
                .update());
  }
}
