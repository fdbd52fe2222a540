// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.likeness.Likeness;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** How similar an answer is to recorded answers of models, to be read by a person. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Shortlist")
class ComparisonPages {
  private static final String SIMILARITY =
      "/tests/{test}/shortlist/{invitation}/similarity/{position}";

  private final Comparisons comparisons;

  ComparisonPages(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @GetMapping(SIMILARITY)
  String show(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @PathVariable int position,
      Model model) {
    model.addAttribute("view", comparisons.of(test, invitation, position));
    return "shortlist/similarity";
  }

  @Operation(
      summary = "How similar a candidate's code is to recorded answers of models",
      description =
          "Beside how similar independent answers to the item are among themselves. Short tasks have"
              + " similar solutions: it does not say who wrote the code. Without `nearest` it is not"
              + " measured: no model's answer in the same language is recorded.")
  @GetMapping("/api/v1" + SIMILARITY)
  @ResponseBody
  Likeness similarity(
      @PathVariable UUID test, @PathVariable UUID invitation, @PathVariable int position) {
    return comparisons.of(test, invitation, position).likeness();
  }
}
