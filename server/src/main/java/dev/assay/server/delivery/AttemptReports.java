// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Refusal;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes a candidate's report for programs, by the same policy as the page. */
@Component
@Profile("web")
class AttemptReports {
  private final Reports reports;
  private final ItemRooms rooms;
  private final Clock clock;

  AttemptReports(Reports reports, ItemRooms rooms, Clock clock) {
    this.reports = reports;
    this.rooms = rooms;
    this.clock = clock;
  }

  /**
   * @throws Refusal while the test is running
   */
  AttemptReport of(Seat seat) {
    Attempt attempt = seat.attempt().orElseThrow();
    if (!attempt.isLocked(clock.instant())) {
      throw Refusal.because(HttpStatus.CONFLICT, "The test is running.");
    }
    Report report = reports.of(seat, attempt);
    return new AttemptReport(
        report.byClock(),
        report.receipt(),
        report.startedAt(),
        report.endedAt(),
        report.answered(),
        report.items(),
        report.arrivedLate(),
        report.tooLate(),
        report.outageMinutes(),
        report.unrated(),
        report.percent(),
        report.parts().stream().map(part -> item(part, seat.reader())).toList(),
        report.modelOutageSeconds(),
        report.assistant());
  }

  private AttemptReport.Item item(Report.Part part, Reader reader) {
    return new AttemptReport.Item(
        part.item().position(),
        part.item().type(),
        part.percent(),
        rooms.of(part.item().type()).parts(part.detail(), reader),
        part.response().filter(_ -> reader == Reader.CANDIDATE_FULL));
  }
}
