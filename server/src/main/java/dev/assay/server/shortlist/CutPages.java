// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving the cut: looked at first, then saved with a reason, and taken back. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
@RequestMapping("/tests/{test}/shortlist/cut")
class CutPages {
  private final Shortlists shortlists;
  private final Cuts cuts;

  CutPages(Shortlists shortlists, Cuts cuts) {
    this.shortlists = shortlists;
    this.cuts = cuts;
  }

  @GetMapping
  String look(@PathVariable UUID test, @RequestParam double to, Model model) {
    model.addAttribute("view", shortlists.withCut(test, cut(to)));
    return "shortlist/cut-page";
  }

  /** The same as a part of the shortlist's page. */
  @GetMapping("/preview")
  String preview(@PathVariable UUID test, @RequestParam double to, Model model) {
    model.addAttribute("view", shortlists.withCut(test, cut(to)));
    return "shortlist/cut-preview";
  }

  @PostMapping
  String move(
      @PathVariable UUID test,
      @RequestParam double from,
      @RequestParam double to,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    shortlists.requireReadable(test);
    if (reason.isBlank() || reason.strip().length() > Cuts.LONGEST_REASON) {
      return Flash.problem(redirect, "shortlist.cut.reason.wrong", Cuts.LONGEST_REASON)
          .to(path(test) + "/cut?to=" + cut(to));
    }
    return (cuts.move(Shortlists.reader(), test, from, cut(to), reason.strip())
            ? Flash.done(redirect, "shortlist.cut.moved", Figures.ability(cut(to)))
            : Flash.problem(redirect, "shortlist.cut.quicker"))
        .to(path(test));
  }

  @PostMapping("/undo")
  String undo(@PathVariable UUID test, RedirectAttributes redirect) {
    shortlists.requireReadable(test);
    return cuts.undo(Shortlists.reader(), test)
        .map(back -> Flash.done(redirect, "shortlist.cut.back", Figures.ability(back)))
        .orElseGet(() -> Flash.problem(redirect, "shortlist.undo.nothing"))
        .to(path(test));
  }

  /** On the scale, in hundredths. */
  private static double cut(double wanted) {
    double known = Double.isNaN(wanted) ? 0 : wanted;
    return Math.round(100 * Math.clamp(known, Cuts.LEAST, Cuts.MOST)) / 100.0;
  }

  private static String path(UUID test) {
    return "/tests/" + test + "/shortlist";
  }
}
