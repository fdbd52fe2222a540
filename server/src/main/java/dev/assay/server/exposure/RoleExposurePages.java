// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What AI can and cannot do of a test, as a page. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
class RoleExposurePages {
  private final RoleExposures exposures;

  RoleExposurePages(RoleExposures exposures) {
    this.exposures = exposures;
  }

  @GetMapping("/tests/{test}/ai")
  String show(@PathVariable UUID test, Model model) {
    Optional<RoleExposure> report = exposures.find(test);
    if (report.isEmpty()) {
      model.addAttribute("test", test.toString());
      model.addAttribute("name", exposures.name(test));
      return "exposure/none";
    }
    model.addAttribute("report", report.get());
    return "exposure/role";
  }
}
