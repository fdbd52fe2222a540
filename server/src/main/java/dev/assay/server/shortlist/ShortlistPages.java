// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.grading.Graders;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranking of a test and those still at work. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
class ShortlistPages {
  private final Shortlists shortlists;
  private final Graders graders;

  ShortlistPages(Shortlists shortlists, Graders graders) {
    this.shortlists = shortlists;
    this.graders = graders;
  }

  @GetMapping("/tests/{test}/shortlist")
  String show(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Optional<Stage> stage,
      Model model) {
    model.addAttribute("view", shortlists.of(test, Sieve.of(sort, q, stage)));
    model.addAttribute("graders", graders.state());
    return "shortlist/list";
  }

  /** A part of the page that asks for itself again. */
  @GetMapping("/tests/{test}/shortlist/underway")
  String underway(@PathVariable UUID test, Model model) {
    model.addAttribute("view", shortlists.underway(test));
    model.addAttribute("graders", graders.state());
    return "shortlist/underway";
  }
}
