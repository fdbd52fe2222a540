// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The best so many, and how likely that list is to be right. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@RequestMapping("/tests/{test}/shortlist/best")
class BestPages {
  private final Selections selections;

  BestPages(Selections selections) {
    this.selections = selections;
  }

  @GetMapping
  String look(@PathVariable UUID test, @RequestParam(defaultValue = "0") int size, Model model) {
    model.addAttribute("view", selections.best(test, size));
    return "shortlist/best-page";
  }

  /** The same as a part of the shortlist's page. */
  @GetMapping("/preview")
  String preview(@PathVariable UUID test, @RequestParam(defaultValue = "0") int size, Model model) {
    model.addAttribute("view", selections.best(test, size));
    return "shortlist/best-list";
  }
}
