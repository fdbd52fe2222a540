// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import dev.assay.items.AssistantRules;
import dev.assay.items.AssistantRules.Planted;
import dev.assay.items.ItemHash;
import dev.assay.server.assistant.AssistantFacts.PlantedFact;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.itemtype.PublishedItems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What reports say of the assistant: facts, in tests that measure work with it. */
@Component
@Profile("web")
public class AssistantReports {
  private final JdbcClient jdbc;
  private final PublishedItems items;
  private final ItemRooms rooms;
  private final Turns turns;

  AssistantReports(JdbcClient jdbc, PublishedItems items, ItemRooms rooms, Turns turns) {
    this.jdbc = jdbc;
    this.items = items;
    this.rooms = rooms;
    this.turns = turns;
  }

  /** One item of an attempt. */
  private record Place(int position, ItemHash item, String type) {}

  /** Something that was taken over. */
  private record Taken(UUID turn, String body) {}

  /**
   * The facts of an attempt, in the order of its items; only of items at which something was asked,
   * and of no attempt whose test does not measure work with the assistant.
   *
   * @param answers what counts, by position
   */
  @Transactional(readOnly = true)
  public List<AssistantFacts> of(UUID attempt, Map<Integer, JsonNode> answers) {
    List<AssistantFacts> facts = new ArrayList<>();
    for (Place place : places(attempt)) {
      String answer =
          Optional.ofNullable(answers.get(place.position()))
              .flatMap(response -> rooms.of(place.type()).written(response))
              .orElse("");
      facts.add(facts(attempt, place, answer));
    }
    return facts;
  }

  private List<Place> places(UUID attempt) {
    return jdbc.sql(
            """
            select f.position, f.item_hash, i.type
            from attempt a join test_version v on v.id = a.test_version_id
            join attempt_form f on f.attempt_id = a.id
            join item_version i on i.hash = f.item_hash
            where a.id = :attempt and v.rules ->> 'aiPolicy' = 'measured'
              and exists (select 1 from assistant_turn t
                          where t.attempt_id = a.id and t.position = f.position)
            order by f.position
            """)
        .param("attempt", attempt)
        .query((row, _) ->
            new Place(
                row.getInt("position"),
                new ItemHash(row.getString("item_hash")),
                row.getString("type")))
        .list();
  }

  private AssistantFacts facts(UUID attempt, Place place, String answer) {
    List<Turn> said = turns.of(attempt, place.position());
    List<Taken> taken = taken(attempt, place.position());
    TakenLines lines = TakenLines.of(answer, taken.stream().map(Taken::body).toList());
    return jdbc.sql(
            """
            select coalesce(sum(input_tokens + output_tokens), 0) as tokens,
                   coalesce(sum(cost), 0) as cost, coalesce(max(currency), '') as currency
            from model_exchange where attempt_id = ? and position = ? and purpose = ?
            """)
        .params(attempt, place.position(), Assistants.PURPOSE)
        .query((row, _) ->
            new AssistantFacts(
                place.position(),
                said.size(),
                (int) said.stream().filter(turn -> !turn.trouble().isEmpty()).count(),
                row.getLong("tokens"),
                Optional.ofNullable(row.getBigDecimal("cost")).orElse(BigDecimal.ZERO),
                row.getString("currency"),
                taken.size(),
                lines.unchanged(),
                lines.lines(),
                lines.fromAssistant(),
                said.stream().anyMatch(Turn::simulated),
                planted(attempt, place, answer, taken),
                said))
        .single();
  }

  private List<Taken> taken(UUID attempt, int position) {
    return jdbc.sql(
            """
            select turn_id, body from assistant_taking
            where attempt_id = ? and position = ? order by id
            """)
        .params(attempt, position)
        .query((row, _) -> new Taken(row.getObject("turn_id", UUID.class), row.getString("body")))
        .list();
  }

  private List<PlantedFact> planted(UUID attempt, Place place, String answer, List<Taken> taken) {
    List<Planted> known = AssistantRules.of(items.manifest(place.item())).planted();
    String squeezed = AssistantRules.squeezed(answer);
    return jdbc.sql(
            """
            select id, planted from assistant_turn
            where attempt_id = ? and position = ? and planted is not null order by asked_at
            """)
        .params(attempt, place.position())
        .query((row, _) -> {
          UUID turn = row.getObject("id", UUID.class);
          String id = row.getString("planted");
          Planted one =
              known.stream().filter(planted -> planted.id().equals(id)).findFirst().orElseThrow();
          return new PlantedFact(
              one.id(),
              one.fault(),
              taken.stream().anyMatch(taking -> taking.turn().equals(turn)),
              squeezed.contains(AssistantRules.squeezed(one.kept())));
        })
        .list();
  }
}
