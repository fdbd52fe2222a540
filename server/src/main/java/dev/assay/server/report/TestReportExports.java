// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Downloads;
import dev.assay.server.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The technical report of a test as a file: from the page and over the API. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Report")
class TestReportExports {
  private final TestReports reports;
  private final Downloads downloads;

  TestReportExports(TestReports reports, Downloads downloads) {
    this.reports = reports;
    this.downloads = downloads;
  }

  @Operation(summary = "The technical report as a table for spreadsheets")
  @GetMapping(
      path = {"/tests/{test}/report.csv", "/api/v1/tests/{test}/report.csv"},
      produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> csv(
      @PathVariable UUID test, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    TestReport report = reports.required(test);
    return downloads.csv(new ReportTable(page.text()).rows(report), fileName(report, page));
  }

  @Operation(summary = "The technical report to print")
  @GetMapping(
      path = {"/tests/{test}/report.pdf", "/api/v1/tests/{test}/report.pdf"},
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID test, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    TestReport report = reports.required(test);
    return downloads.pdf(
        "report/print", Map.of("page", page, "report", report), fileName(report, page));
  }

  private static String fileName(TestReport report, Page page) {
    return page.text("report.file", report.name());
  }
}
