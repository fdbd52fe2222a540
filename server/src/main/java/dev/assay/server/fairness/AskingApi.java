// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.server.access.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same over the API, with the token of the candidate's link. */
@RestController("groupAskingApi")
@Profile("web")
@RequestMapping("/api/v1/attempt/about-you")
@Access.Candidates
@SecurityRequirement(name = "invitationToken")
@Tag(name = "Attempt")
class AskingApi {
  private final Askings askings;

  AskingApi(Askings askings) {
    this.askings = askings;
  }

  /**
   * @param questions the groups that are offered, by question
   * @param answers what was said, by question
   */
  record AboutYou(Map<String, List<String>> questions, Map<String, String> answers) {}

  @Operation(
      summary = "Optional questions about oneself, after handing in",
      description =
          "Kept apart under a pseudonym, shown to the team as totals only, never part of a score.")
  @GetMapping
  AboutYou asked() {
    AskedOf asked = askings.required();
    Map<String, List<String>> questions = new LinkedHashMap<>();
    asked.questions().forEach(one -> questions.put(one.key(), one.groups()));
    Map<String, String> answers = new LinkedHashMap<>();
    asked.answers().forEach((question, group) -> answers.put(question.key(), group));
    return new AboutYou(questions, answers);
  }

  @Operation(
      summary = "Answers them in place of what was said before",
      description = "What is left out is not answered; an empty document takes everything back.")
  @PutMapping
  AboutYou keep(@RequestBody Map<String, String> said) {
    askings.keep(said);
    return asked();
  }
}
