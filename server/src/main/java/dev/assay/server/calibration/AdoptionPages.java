// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Having scores rest on a calibration: who would move is seen before it is done. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
@RequestMapping("/calibrations")
class AdoptionPages {
  private final AdoptionReader reader;
  private final AdoptionDesk desk;

  AdoptionPages(AdoptionReader reader, AdoptionDesk desk) {
    this.reader = reader;
    this.desk = desk;
  }

  @GetMapping("/{calibration}/moves")
  String look(@PathVariable UUID calibration, Model model) {
    model.addAttribute("view", moves(calibration));
    return "calibration/moves";
  }

  @PostMapping("/{calibration}/adopt")
  String adopt(
      @PathVariable UUID calibration, @RequestParam long after, RedirectAttributes redirect) {
    MovesView view = moves(calibration);
    boolean done = !view.adopted() && desk.adopt(calibration, after, me());
    return (done
            ? Flash.done(redirect, "calibration.adopted", view.run().number())
            : Flash.problem(redirect, "calibration.adopt.quicker"))
        .to("/calibrations");
  }

  @PostMapping("/undo")
  String undo(RedirectAttributes redirect) {
    return (desk.undo(me())
            ? Flash.done(redirect, "calibration.undone")
            : Flash.problem(redirect, "calibration.undo.nothing"))
        .to("/calibrations");
  }

  private MovesView moves(UUID calibration) {
    return reader
        .moves(calibration)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static UUID me() {
    return ((TeamMember) Callers.current().orElseThrow()).account();
  }
}
