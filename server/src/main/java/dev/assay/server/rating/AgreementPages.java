// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far raters agree. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.REVIEWER})
class AgreementPages {
  private final RaterAgreements agreements;

  AgreementPages(RaterAgreements agreements) {
    this.agreements = agreements;
  }

  @GetMapping("/ratings/agreement")
  String show(Model model) {
    model.addAttribute("items", agreements.current());
    return "rating/agreement";
  }
}
