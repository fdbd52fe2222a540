// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemTypes;
import dev.assay.items.Markdown;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.grading.RatedAnswer;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a rater may see: the task, the answer, the rubric, and the own draft. */
@Component
@Profile("web")
class RatingBriefs {
  private final RatingDesk desk;
  private final RatingQueue queue;
  private final RatingRule rule;
  private final GivenRatings ratings;
  private final RaterTraining training;
  private final RatedTypes types;
  private final ItemTypes views;
  private final Bank bank;
  private final Fragments fragments;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RatingBriefs(
      RatingDesk desk,
      RatingQueue queue,
      RatingRule rule,
      GivenRatings ratings,
      RaterTraining training,
      RatedTypes types,
      ItemTypes views,
      Bank bank,
      Fragments fragments,
      JdbcClient jdbc,
      JsonMapper json) {
    this.desk = desk;
    this.queue = queue;
    this.rule = rule;
    this.ratings = ratings;
    this.training = training;
    this.types = types;
    this.views = views;
    this.bank = bank;
    this.fragments = fragments;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param view the task, as candidates see it
   * @param response the answer, in the item type's own form
   * @param draft what this rater has so far
   */
  record Brief(
      RatingTask task,
      BankItem item,
      RatedDocument document,
      CandidateView view,
      JsonNode response,
      Optional<GivenRating> draft) {}

  /** Empty when there is no such answer for this rater to rate. */
  @Transactional(readOnly = true)
  Optional<Brief> of(UUID rating, TeamMember rater) {
    return desk.open(rating, rater)
        .map(task -> {
          BankItem item = bank.required(task.item());
          Answer answer = answer(task.answer());
          return new Brief(
              task,
              item,
              RatedTypes.document(item),
              views.view(item.document(), answer.seed()),
              answer.payload(),
              ratings.of(rating, rater.account()));
        });
  }

  @Transactional(readOnly = true)
  Optional<RatingView> page(UUID rating, TeamMember rater, Page page) {
    return of(rating, rater)
        .map(brief ->
            new RatingView(
                rating,
                brief.item().manifest().title(),
                fragments.content(
                    types.of(brief.item()).answerTemplate(),
                    Map.of(
                        "page",
                        page,
                        "id",
                        "rated",
                        "base",
                        "/items/" + brief.item().hash().hex() + "/",
                        "view",
                        brief.view(),
                        "response",
                        brief.response())),
                brief.document().rubric().criteria(),
                brief.draft().map(GivenRating::levels).orElse(Map.of()),
                brief.draft().map(GivenRating::note).orElse(""),
                Markdown.toHtml(brief.document().model()),
                brief.document().examples().stream()
                    .map(one ->
                        new RatingView.Example(
                            types.of(brief.item()).text(brief.document(), one),
                            one.levels(),
                            one.why()))
                    .toList(),
                queue.of(rater).size(),
                rule.ratersOf(brief.task().answer().attempt()) == 1,
                brief.item().hash().hex(),
                training.isSuggested(brief.item().hash(), rater)
                    ? brief.document().examples().size()
                    : 0));
  }

  private record Answer(JsonNode payload, long seed) {}

  private Answer answer(RatedAnswer answer) {
    return jdbc.sql(
            """
            select r.payload::text as payload, a.seed
            from response_save r join attempt a on a.id = r.attempt_id
            where r.attempt_id = ? and r.position = ? and r.writer = ? and r.seq = ?
            """)
        .params(answer.attempt(), answer.position(), answer.writer(), answer.seq())
        .query((row, _) -> new Answer(json.readTree(row.getString("payload")), row.getLong("seed")))
        .single();
  }
}
