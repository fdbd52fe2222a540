// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/questions")
@Access.Team(Role.OWNER)
@Tag(name = "Team")
class QuestionApi {
  private final GroupQuestions questions;

  QuestionApi(GroupQuestions questions) {
    this.questions = questions;
  }

  /**
   * @param questions their keys: gender, age, ethnicity
   */
  record Asked(List<String> questions) {}

  @Operation(summary = "What candidates are asked about themselves after the end")
  @GetMapping
  Asked asked() {
    return new Asked(questions.asked().stream().map(GroupQuestion::key).toList());
  }

  @Operation(summary = "Asks these from now on; none at all is possible")
  @PutMapping
  Asked ask(@RequestBody Asked wanted) {
    questions.ask(
        wanted.questions().stream()
            .map(key ->
                GroupQuestion.of(key)
                    .orElseThrow(() -> Refusal.field("questions", "each one of " + known())))
            .toList());
    return asked();
  }

  private static List<String> known() {
    return Arrays.stream(GroupQuestion.values()).map(GroupQuestion::key).toList();
  }
}
