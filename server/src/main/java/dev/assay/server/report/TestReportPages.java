// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.shortlist.Shortlists;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The technical report of a test as a page. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
class TestReportPages {
  private final TestReports reports;
  private final Shortlists shortlists;

  TestReportPages(TestReports reports, Shortlists shortlists) {
    this.reports = reports;
    this.shortlists = shortlists;
  }

  @GetMapping("/tests/{test}/report")
  String show(@PathVariable UUID test, Model model) {
    Optional<TestReport> report = reports.of(test);
    if (report.isEmpty()) {
      model.addAttribute("test", test.toString());
      model.addAttribute("name", shortlists.of(test).name());
      return "report/none";
    }
    model.addAttribute("report", report.get());
    return "report/page";
  }
}
