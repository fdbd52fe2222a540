// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.exposure.ModelAnswer.BroughtIn;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.tenancy.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ModelAnswersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired ModelAnswers answers;

  @Test
  void an_answer_that_is_judged_again_replaces_what_it_earned_before() {
    OrganisationId organisation = house.organisation("Northwind");
    ItemHash item =
        sittings.item(
            organisation, TestSittings.choice("Judged again", "backend.sql", 50), "choice");
    ModelAnswer unrated = answer(item, 1, Optional.empty());
    ModelAnswer right = answer(item, 1, Optional.of(new Earned(1, 1, true, Optional.empty())));
    ModelAnswer second =
        answer(item, 2, Optional.of(new Earned(0.5, 0, false, Optional.of(false))));
    List<ModelAnswer> kept =
        house.inside(
            organisation,
            () -> {
              List.of(unrated, right, second).forEach(answers::keep);
              return answers.to(List.of(item));
            });
    assertThat(kept).containsExactly(right, second);
    OrganisationId other = house.organisation("Elsewhere");
    assertThat(house.inside(other, () -> answers.to(List.of(item)))).isEmpty();
  }

  private static ModelAnswer answer(ItemHash item, int run, Optional<Earned> earned) {
    return new ModelAnswer(
        item,
        "acme-1",
        false,
        DAY,
        Optional.empty(),
        run,
        Optional.of(JsonMapper.shared().createObjectNode().put("query", "select 1")),
        earned,
        Optional.of(
            new BroughtIn(
                Optional.empty(), Optional.empty(), Optional.of(Instant.EPOCH.plusSeconds(run)))));
  }
}
