// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report of an item over the API. Hiring managers see no keys. */
@RestController
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
@Tag(name = "Bank")
class ItemReportApi {
  private final ItemReports reports;

  ItemReportApi(ItemReports reports) {
    this.reports = reports;
  }

  @Operation(
      summary = "What people's answers say of an item",
      description =
          "Its curve with what people reached, fit, dependence on other items, drift between"
              + " calibrations, whether it works alike for groups, and who takes which option. A"
              + " figure without a value rests on too few people (people, needed) or cannot be"
              + " said.")
  @GetMapping("/api/v1/items/{item}/report")
  ItemReport show(@PathVariable String item) {
    return reports.required(item);
  }
}
