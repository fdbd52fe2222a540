// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of an item as a page. Hiring managers see no keys. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
class ItemReportPages {
  private final ItemReports reports;

  ItemReportPages(ItemReports reports) {
    this.reports = reports;
  }

  @GetMapping("/items/{item}/report")
  String show(@PathVariable String item, Model model) {
    model.addAttribute("report", reports.required(item));
    return "itemreport/page";
  }
}
