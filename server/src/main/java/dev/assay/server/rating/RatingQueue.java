// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.today.Attention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a rater, the longest first: answers that count, that this person has not rated in
 * any round, and that not as many others as it needs have rated or are rating this moment.
 */
@Component
@Profile("web")
class RatingQueue implements Attention {
  /** Whoever saved a draft so lately is taken to be at it. */
  private static final Duration AT_WORK = Duration.ofHours(2);

  static final Set<Role> RATERS = Set.of(Role.OWNER, Role.RECRUITER, Role.REVIEWER);

  private final RatingRule rule;
  private final Bank bank;
  private final JdbcClient jdbc;
  private final Clock clock;

  RatingQueue(RatingRule rule, Bank bank, JdbcClient jdbc, Clock clock) {
    this.rule = rule;
    this.bank = bank;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(UUID id, ItemHash item, Instant since, boolean begun) {}

  @Transactional(readOnly = true)
  List<WaitingAnswer> of(TeamMember rater) {
    List<Row> rows =
        jdbc.sql(
                """
                select t.id, t.item_hash, coalesce(a.submitted_at, t.opened_at) as since,
                  exists (select 1 from rating r where r.task_id = t.id and r.rater = :me) as begun
                from rating_task t join attempt a on a.id = t.attempt_id
                where t.settled_at is null and not exists (
                    select 1 from rating r join rating_task o on o.id = r.task_id
                    where r.rater = :me and r.done_at is not null and o.attempt_id = t.attempt_id
                      and o.position = t.position and o.writer = t.writer and o.seq = t.seq)
                  and (select count(*) filter (where r.rater <> :me
                        and (r.done_at is not null or r.saved_at > :lately))
                      < greatest(%s, 1 + count(r.done_at)) or bool_or(r.rater = :me)
                    from rating r where r.task_id = t.id)
                  and
                """
                        .formatted(RatingRule.OF_ATTEMPT)
                    + RatingTasks.CURRENT
                    + " order by since, t.id")
            .param("me", rater.account())
            .param("raters", rule.raters())
            .param("lately", clock.instant().minus(AT_WORK).atOffset(ZoneOffset.UTC))
            .query((row, _) ->
                new Row(
                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                    new ItemHash(row.getString("item_hash")),
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getBoolean("begun")))
            .list();
    Map<ItemHash, BankEntry> items =
        bank.entries(rows.stream().map(Row::item).distinct().toList()).stream()
            .collect(Collectors.toMap(BankEntry::hash, Function.identity()));
    return rows.stream()
        .map(row -> {
          BankEntry item = Objects.requireNonNull(items.get(row.item()));
          return new WaitingAnswer(
              row.id(), item.manifest().title(), item.manifest().type(), row.since(), row.begun());
        })
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notice> forMember(TeamMember member) {
    if (!RATERS.contains(member.role())) {
      return List.of();
    }
    long waiting = of(member).size();
    return waiting == 0
        ? List.of()
        : List.of(new Notice("rating.notice.waiting", waiting, "/ratings"));
  }
}
