// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestSittings.Sitting;
import dev.assay.server.grading.AnswerUnrated;
import dev.assay.server.grading.RatedAnswer;
import dev.assay.server.tenancy.OrganisationId;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Answers that a grader has found people must rate, without the grader. */
@TestComponent
class TestRatings {
  private final TestHouse house;
  private final TestSittings sittings;
  private final ApplicationEventPublisher publisher;
  private final JdbcClient jdbc;

  TestRatings(
      TestHouse house,
      TestSittings sittings,
      ApplicationEventPublisher publisher,
      JdbcClient jdbc) {
    this.house = house;
    this.sittings = sittings;
    this.publisher = publisher;
    this.jdbc = jdbc;
  }

  /**
   * A candidate has handed in the answer to the first item of a test.
   *
   * @param ago when, as PostgreSQL writes intervals
   */
  Sitting unrated(
      OrganisationId organisation,
      UUID version,
      ItemHash item,
      String name,
      String ago,
      String answer) {
    Sitting sitting =
        sittings.begin(organisation, version, name, UUID.randomUUID() + "@example.org");
    sittings.save(sitting, 1, 1, answer);
    house.inside(
        organisation,
        () ->
            jdbc.sql(
                    """
                    update attempt set submitted_by = 'CANDIDATE',
                      submitted_at = now() - ?::interval where id = ?
                    """)
                .params(ago, sitting.attempt())
                .update());
    announce(sitting, item, 1);
    return sitting;
  }

  /** The grader has looked at a save. */
  void announce(Sitting sitting, ItemHash item, long seq) {
    house.inside(
        sitting.organisation(),
        () -> {
          jdbc.sql(
                  """
                  insert into grade (attempt_id, position, organisation_id, item_hash, state, writer,
                                     seq)
                  values (?, 1, ?, ?, 'UNRATED', 'page', ?)
                  on conflict (attempt_id, position) do update set state = 'UNRATED',
                    seq = excluded.seq, marks = null, category = null
                  """)
              .params(sitting.attempt(), sitting.organisation().value(), item.hex(), seq)
              .update();
          publisher.publishEvent(
              new AnswerUnrated(
                  new RatedAnswer(sitting.attempt(), 1, "page", seq),
                  item,
                  JsonMapper.shared().readTree("{\"words\": 12}")));
          return true;
        });
  }
}
