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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of calibrations: what was found so far, and the button for the next. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
@RequestMapping("/calibrations")
class CalibrationPages {
  private final Calibrations calibrations;
  private final CalibrationReader reader;
  private final CalibrationDesk desk;
  private final AdoptionReader adoptions;

  CalibrationPages(
      Calibrations calibrations,
      CalibrationReader reader,
      CalibrationDesk desk,
      AdoptionReader adoptions) {
    this.calibrations = calibrations;
    this.reader = reader;
    this.desk = desk;
    this.adoptions = adoptions;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("runs", calibrations.all());
    model.addAttribute("rest", adoptions.rest());
    model.addAttribute("since", calibrations.newAttempts());
    model.addAttribute("fewest", Calibrator.FEWEST);
    return "calibration/list";
  }

  @PostMapping
  String start(RedirectAttributes redirect) {
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    return desk.ask(me.account())
        .map(_ -> Flash.done(redirect, "calibration.started"))
        .orElseGet(() -> Flash.problem(redirect, "calibration.under-way"))
        .to("/calibrations");
  }

  @GetMapping("/{calibration}")
  String one(@PathVariable UUID calibration, Model model) {
    model.addAttribute(
        "view",
        reader
            .view(calibration)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "calibration/one";
  }
}
