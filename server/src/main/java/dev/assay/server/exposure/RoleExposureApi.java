// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Downloads;
import dev.assay.server.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What AI can and cannot do of a test, over the API and as a table. */
@RestController
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "AI and items", description = "How well language models solve items, as measured.")
class RoleExposureApi {
  private final RoleExposures exposures;
  private final Downloads downloads;

  RoleExposureApi(RoleExposures exposures, Downloads downloads) {
    this.exposures = exposures;
    this.downloads = downloads;
  }

  @Operation(
      summary = "What AI can and cannot do of a test",
      description =
          "By skill and item, with 95 % intervals, beside what people reached. Of the version"
              + " published last. What was not measured has no figure.")
  @GetMapping("/api/v1/tests/{test}/ai")
  RoleExposure show(@PathVariable UUID test) {
    return exposures.required(test);
  }

  @Operation(summary = "The same as a table for spreadsheets")
  @GetMapping(
      path = {"/tests/{test}/ai.csv", "/api/v1/tests/{test}/ai.csv"},
      produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> csv(
      @PathVariable UUID test, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    RoleExposure report = exposures.required(test);
    return downloads.csv(
        new RoleExposureTable(page.text()).rows(report), page.text("exposure.file", report.name()));
  }
}
