// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.grading.GradingDesk.Saved;
import dev.assay.server.grading.GradingDesk.Work;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.ItemGrader.Unfinished;
import dev.assay.server.itemtype.ItemGrader.Unrated;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.PublishedItems;
import dev.assay.server.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What a grader does with a job. It may be killed at any point and begun again elsewhere: nothing
 * is written before the result is there, and a result is written once.
 */
@Component
@Profile("grader")
class GraderWork {
  private static final Logger LOG = LoggerFactory.getLogger(GraderWork.class);

  private final Map<String, ItemGrader> graders;
  private final PublishedItems items;
  private final GradingDesk desk;
  private final RunDesk runs;
  private final RunsUnderWay underWay;

  GraderWork(
      List<ItemGrader> graders,
      PublishedItems items,
      GradingDesk desk,
      RunDesk runs,
      RunsUnderWay underWay) {
    this.graders =
        graders.stream().collect(Collectors.toMap(ItemGrader::type, Function.identity()));
    this.items = items;
    this.desk = desk;
    this.runs = runs;
    this.underWay = underWay;
  }

  /** A fault of ours, on its way to the job table: the job is tried again later. */
  static final class TryAgain extends RuntimeException {
    TryAgain(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** What is to be done with a job after a go at it. */
  private enum Next {
    NOTHING,
    /** Another answer counts since. */
    AT_ONCE,
    /** It is not finished, and others wait too. */
    LATER
  }

  /** Works a grading; false when it goes on later. */
  boolean grade(Ticket ticket) {
    return Tenancy.call(
        ticket.organisation(),
        () -> {
          Next next = Next.AT_ONCE;
          while (next == Next.AT_ONCE) {
            next = desk.take(ticket).map(work -> graded(ticket, work)).orElse(Next.NOTHING);
          }
          return next == Next.NOTHING;
        });
  }

  private Next graded(Ticket ticket, Work work) {
    long began = System.nanoTime();
    try {
      PublishedItem item = items.load(work.item());
      Next next =
          switch (grader(item).grade(item.files(), answer(work), work.seed(), ticket.subject())) {
            case Marks marks ->
                settled(desk.graded(ticket, work, marks, item.manifest().category(marks.share())));
            case Unrated unrated -> settled(desk.unrated(ticket, work, unrated));
            case Unfinished(String progress) -> {
              LOG.info("{} goes on later: {}", ticket, progress);
              desk.putBack(ticket);
              yield Next.LATER;
            }
          };
      LOG.info("graded {} in {} ms", ticket, millisSince(began));
      return next;
    } catch (GradingFault | RuntimeException fault) {
      if (Thread.interrupted()) {
        LOG.info("stopping; {} goes back to the queue", ticket);
        desk.putBack(ticket);
        throw new TryAgain(fault);
      }
      LOG.warn("grading {} failed and will be tried again", ticket, fault);
      desk.failed(ticket, words(fault));
      throw new TryAgain(fault);
    }
  }

  private static Next settled(boolean settled) {
    return settled ? Next.NOTHING : Next.AT_ONCE;
  }

  private static Optional<JsonNode> answer(Work work) {
    return work.response().map(Saved::payload);
  }

  /** Works a run; false when it has to wait for another of the same reader. */
  boolean run(Ticket ticket) {
    UUID id = ticket.subject();
    return Tenancy.call(
        ticket.organisation(),
        () -> {
          if (runs.hasToWait(id)) {
            return false;
          }
          try (RunsUnderWay.Run here = underWay.open(id)) {
            runs.take(id).ifPresent(run -> run(run, here));
          }
          return true;
        });
  }

  private void run(RunDesk.Run run, RunsUnderWay.Run here) {
    long began = System.nanoTime();
    try {
      PublishedItem item = items.load(run.item());
      ItemGrader grader = grader(item);
      here.result(
              grader.interruptible(), () -> grader.run(item.files(), run.request(), run.attempt()))
          .ifPresentOrElse(
              result -> {
                runs.done(run, result);
                LOG.info("ran {} in {} ms", run.id(), millisSince(began));
              },
              () -> LOG.info("run {} was stopped", run.id()));
    } catch (GradingFault | RuntimeException fault) {
      if (Thread.interrupted()) {
        LOG.info("stopping; run {} goes back to the queue", run.id());
        throw new TryAgain(fault);
      }
      LOG.warn("run {} failed", run.id(), fault);
      if (!runs.failed(run)) {
        throw new TryAgain(fault);
      }
    }
  }

  private ItemGrader grader(PublishedItem item) throws GradingFault {
    String type = item.manifest().type();
    return Optional.ofNullable(graders.get(type))
        .orElseThrow(() -> new GradingFault("this version of Assay cannot grade " + type));
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private static String words(Exception fault) {
    return fault instanceof GradingFault
        ? String.valueOf(fault.getMessage())
        : "a defect of Assay: " + fault;
  }
}
