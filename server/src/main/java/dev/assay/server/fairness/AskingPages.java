// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.server.access.Access;
import dev.assay.server.page.Flash;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The candidate's page of optional questions. */
@Controller
@Profile("web")
@Access.Candidates
class AskingPages {
  private final Askings askings;

  AskingPages(Askings askings) {
    this.askings = askings;
  }

  @GetMapping("/room/{seat}/about-you")
  String show(@PathVariable String seat, Model model) {
    return askings
        .ofCaller()
        .map(asked -> {
          model.addAttribute("asked", asked);
          return "fairness/about-you";
        })
        .orElse("redirect:/room/" + seat);
  }

  @PostMapping("/room/{seat}/about-you")
  String keep(
      @PathVariable String seat,
      @RequestParam Map<String, String> said,
      RedirectAttributes redirect) {
    askings.keep(said);
    return Flash.done(redirect, "fairness.kept").to("/room/" + seat + "/about-you");
  }
}
