// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who rated an answer and how, rating it again, and the rule of how many rate. */
@Controller
@Profile("web")
class RatingRecordPages {
  private static final int LONGEST_REASON = 500;

  private final RatingRecords records;
  private final RatingDesk desk;

  RatingRecordPages(RatingRecords records, RatingDesk desk) {
    this.records = records;
    this.desk = desk;
  }

  @GetMapping("/ratings/{rating}/record")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  String show(@PathVariable UUID rating, Model model) {
    model.addAttribute(
        "history",
        records.of(rating).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "rating/record";
  }

  @PostMapping("/ratings/{rating}/again")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  String again(
      @PathVariable UUID rating, @RequestParam String reason, RedirectAttributes redirect) {
    String record = "/ratings/" + rating + "/record";
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return Flash.problem(redirect, "rating.again.reason.needed", LONGEST_REASON).to(record);
    }
    return (desk.again(rating, why, RatingPages.me()).isPresent()
            ? Flash.done(redirect, "rating.again.done")
            : Flash.problem(redirect, "rating.gone"))
        .to(record);
  }

  @PostMapping("/ratings/rule")
  @Access.Team(Role.OWNER)
  String rule(@RequestParam int raters, RedirectAttributes redirect) {
    if (raters < 1 || raters > RatingRule.USUAL) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    desk.rule(raters, RatingPages.me());
    return Flash.done(redirect, "rating.rule.done", raters).to("/ratings");
  }

  /** Of one test; with 0 what holds for all tests holds for it again. */
  @PostMapping("/ratings/rule/{test}")
  @Access.Team(Role.OWNER)
  String ruleOfTest(
      @PathVariable UUID test, @RequestParam int raters, RedirectAttributes redirect) {
    if (raters < 0 || raters > RatingRule.USUAL) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    OptionalInt said = raters == 0 ? OptionalInt.empty() : OptionalInt.of(raters);
    if (!desk.rule(test, said, RatingPages.me())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Flash.done(redirect, "rating.rule.test.done").to("/ratings");
  }
}
