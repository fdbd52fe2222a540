// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The technical report of a test over the API. */
@RestController
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Report", description = "How well a test measures, and what is not known yet.")
class TestReportApi {
  private final TestReports reports;

  TestReportApi(TestReports reports) {
    this.reports = reports;
  }

  @Operation(
      summary = "The technical report of a test",
      description =
          "Reliability, errors, norms, items, sub-scores and the cut with its reasons. A figure"
              + " without a value rests on too few people (people, needed) or cannot be said.")
  @GetMapping("/api/v1/tests/{test}/report")
  TestReport show(@PathVariable UUID test) {
    return reports.required(test);
  }
}
