// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner decides what candidates are asked about themselves. */
@Controller
@Profile("web")
@Access.Team(Role.OWNER)
class QuestionPages {
  private final GroupQuestions questions;

  QuestionPages(GroupQuestions questions) {
    this.questions = questions;
  }

  @GetMapping("/team/questions")
  String show(Model model) {
    model.addAttribute("asked", questions.asked());
    return "fairness/questions";
  }

  @PostMapping("/team/questions")
  String ask(
      @RequestParam(defaultValue = "") List<GroupQuestion> question, RedirectAttributes redirect) {
    questions.ask(question);
    return Flash.done(redirect, "fairness.questions.kept").to("/team/questions");
  }
}
