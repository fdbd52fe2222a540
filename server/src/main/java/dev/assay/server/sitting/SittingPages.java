// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.page.Flash;
import dev.assay.server.page.Refusal;
import java.util.Objects;
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

/** The team's pages of models that sit a test. */
@Controller
@Profile("web")
@RequestMapping("/tests/{test}/sittings")
@Access.Team({Role.OWNER, Role.RECRUITER})
class SittingPages {
  private final SittingDesk desk;
  private final SittingReader reader;
  private final ModelCalls calls;
  private final Tests tests;

  SittingPages(SittingDesk desk, SittingReader reader, ModelCalls calls, Tests tests) {
    this.desk = desk;
    this.reader = reader;
    this.calls = calls;
    this.tests = tests;
  }

  @GetMapping
  String list(@PathVariable UUID test, Model model) {
    model.addAttribute("name", reader.requireTest(test));
    model.addAttribute("models", calls.connections());
    model.addAttribute("published", tests.latest(test).isPresent());
    return listed(test, model, "sitting/list");
  }

  /** A part of the page that asks for itself again. */
  @GetMapping("/progress")
  String progress(@PathVariable UUID test, Model model) {
    return listed(test, model, "sitting/progress");
  }

  private String listed(UUID test, Model model, String template) {
    model.addAttribute("test", test.toString());
    model.addAttribute("sittings", reader.ofTest(test));
    return template;
  }

  @PostMapping
  String start(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "") String model,
      @RequestParam(defaultValue = "1") int runs,
      RedirectAttributes redirect) {
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    try {
      int times = Math.clamp(runs, 1, SittingDesk.MOST_RUNS);
      desk.start(test, model, times, me);
      return Flash.done(redirect, "sitting.started", times).to(path(test));
    } catch (Refusal refusal) {
      String why = Objects.requireNonNull(refusal.getBody().getDetail());
      return Flash.problem(redirect, "sitting.refused", why).to(path(test));
    }
  }

  @GetMapping("/{sitting}")
  String one(@PathVariable UUID test, @PathVariable UUID sitting, Model model) {
    Sitting found = reader.required(test, sitting);
    model.addAttribute("name", reader.requireTest(test));
    model.addAttribute("sitting", found);
    model.addAttribute("result", reader.result(found));
    return "sitting/one";
  }

  @PostMapping("/{sitting}/stop")
  String stop(@PathVariable UUID test, @PathVariable UUID sitting, RedirectAttributes redirect) {
    Sitting found = reader.required(test, sitting);
    desk.stop(sitting);
    return Flash.done(redirect, "sitting.stopped", found.model()).to(path(test));
  }

  private static String path(UUID test) {
    return "/tests/" + test + "/sittings";
  }
}
