// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.blueprint.AdaptivePlan.Given;
import dev.assay.server.blueprint.AdaptivePlan.Next;
import dev.assay.server.blueprint.AdaptivePlans;
import dev.assay.server.blueprint.AdaptivePlans.Planned;
import dev.assay.server.delivery.QuestionLog.Asked;
import dev.assay.server.delivery.QuestionLog.Sitting;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions of attempts whose test adapts. Each is chosen when it is reached, by the attempt's
 * seed, what was reached on the questions before it, and the plan that was published with the test;
 * the choice is stored in the transaction that makes it. After the last come the items that
 * everybody gets. Where a test does not adapt, nothing happens here.
 */
@Component
class Questions {
  private static final String HANDED_IN = "HANDED_IN";

  private final AdaptivePlans plans;
  private final QuestionLog log;
  private final QuickMarks marks;

  Questions(AdaptivePlans plans, QuestionLog log, QuickMarks marks) {
    this.plans = plans;
    this.log = log;
    this.marks = marks;
  }

  /**
   * Makes sure that the item at this position is chosen, if it is the next. Two pages that go on at
   * once find the same.
   *
   * @return false when there is none: the test is over
   */
  @Transactional
  boolean reach(UUID attempt, int position) {
    Sitting sitting = log.hold(attempt);
    int asked = sitting.asked().size();
    if (position == asked + 1 && sitting.open()) {
      goOn(planned(sitting), sitting);
      asked = log.hold(attempt).asked().size();
    }
    return position <= asked;
  }

  private void goOn(Planned planned, Sitting sitting) {
    List<Given> given = given(sitting);
    switch (planned.questioning().next(sitting.seed(), given)) {
      case Next.Ask ask -> log.ask(sitting, given, ask);
      case Next.End end -> log.end(sitting, given, end.reason(), planned.plan());
    }
  }

  /**
   * What was reached so far: of the last question as of now, of the others as it was taken then.
   */
  private List<Given> given(Sitting sitting) {
    List<Asked> asked = sitting.asked();
    if (asked.isEmpty()) {
      return List.of();
    }
    Asked last = asked.getLast();
    return Stream.concat(
            asked.subList(0, asked.size() - 1).stream()
                .map(one -> new Given(one.item().hex(), one.category().orElseThrow())),
            Stream.of(
                new Given(last.item().hex(), marks.category(sitting, asked.size(), last.item()))))
        .toList();
  }

  /**
   * Completes an attempt that is handed in before its end: questions up to the fewest, and the
   * items that everybody gets, count as not answered.
   */
  @Transactional
  void complete(UUID attempt) {
    if (!log.adapts(attempt)) {
      return;
    }
    Sitting sitting = log.hold(attempt);
    Planned planned = planned(sitting);
    while (sitting.open() && sitting.asked().size() < planned.plan().rules().fewest()) {
      goOn(planned, sitting);
      sitting = log.hold(attempt);
    }
    if (sitting.open()) {
      log.end(sitting, given(sitting), HANDED_IN, planned.plan());
    }
  }

  private Planned planned(Sitting sitting) {
    return plans.of(sitting.version()).orElseThrow();
  }
}
