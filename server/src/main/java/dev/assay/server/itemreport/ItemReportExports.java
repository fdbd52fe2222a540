// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Downloads;
import dev.assay.server.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of an item as a file: from the page and over the API. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
@Tag(name = "Bank")
class ItemReportExports {
  private final ItemReports reports;
  private final Downloads downloads;

  ItemReportExports(ItemReports reports, Downloads downloads) {
    this.reports = reports;
    this.downloads = downloads;
  }

  @Operation(summary = "What people's answers say of an item, as a table for spreadsheets")
  @GetMapping(
      path = {"/items/{item}/report.csv", "/api/v1/items/{item}/report.csv"},
      produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> csv(
      @PathVariable String item, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    ItemReport report = reports.required(item);
    return downloads.csv(
        new ItemReportTable(page.text()).rows(report),
        page.text("itemreport.file", report.title()));
  }
}
