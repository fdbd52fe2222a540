// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.grading.GradingDesk.Saved;
import dev.assay.server.grading.GradingDesk.Work;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.PublishedItems;
import dev.assay.server.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

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

  GraderWork(List<ItemGrader> graders, PublishedItems items, GradingDesk desk, RunDesk runs) {
    this.graders =
        graders.stream().collect(Collectors.toMap(ItemGrader::type, Function.identity()));
    this.items = items;
    this.desk = desk;
    this.runs = runs;
  }

  /** A fault of ours, on its way to the job table: the job is tried again later. */
  static final class TryAgain extends RuntimeException {
    TryAgain(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  void grade(Ticket ticket) {
    Tenancy.run(
        ticket.organisation(), () -> desk.take(ticket).ifPresent(work -> grade(ticket, work)));
  }

  private void grade(Ticket ticket, Work work) {
    try {
      PublishedItem item = items.load(work.item());
      Marks marks =
          grader(item).grade(item.files(), work.response().map(Saved::payload), work.seed());
      desk.graded(ticket, work, marks, item.manifest().category(marks.share()));
    } catch (GradingFault | RuntimeException fault) {
      LOG.warn("grading {} failed and will be tried again", ticket, fault);
      desk.failed(ticket, words(fault));
      throw new TryAgain(fault);
    }
  }

  void run(Ticket ticket) {
    Tenancy.run(
        ticket.organisation(), () -> runs.take(ticket.subject()).ifPresent(run -> run(run)));
  }

  private void run(RunDesk.Run run) {
    try {
      PublishedItem item = items.load(run.item());
      runs.done(run, grader(item).run(item.files(), run.request()));
    } catch (GradingFault | RuntimeException fault) {
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

  private static String words(Exception fault) {
    return fault instanceof GradingFault
        ? String.valueOf(fault.getMessage())
        : "a defect of Assay: " + fault;
  }
}
