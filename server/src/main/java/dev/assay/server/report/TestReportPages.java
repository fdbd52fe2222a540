// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
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

  TestReportPages(TestReports reports) {
    this.reports = reports;
  }

  @GetMapping("/tests/{test}/report")
  String show(@PathVariable UUID test, Model model) {
    model.addAttribute("report", reports.required(test));
    return "report/page";
  }
}
