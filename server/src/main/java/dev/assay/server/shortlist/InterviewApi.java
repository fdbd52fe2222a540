// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.page.Words;
import dev.assay.server.shortlist.InterviewView.About;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The questions for a talk with a candidate, over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/shortlist/{invitation}/questions")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Shortlist")
class InterviewApi {
  private final Shortlists shortlists;
  private final Interviews interviews;
  private final Words words;

  InterviewApi(Shortlists shortlists, Interviews interviews, Words words) {
    this.shortlists = shortlists;
    this.interviews = interviews;
    this.words = words;
  }

  /** Which answer a model is asked about. */
  record Answer(Integer position) {}

  /**
   * What came of asking a model.
   *
   * @param trouble why there are no questions of a model's, in a sentence
   */
  record Asked(Optional<String> trouble, List<About> answers) {}

  @Operation(
      summary = "Questions about the candidate's own code, to be asked by a person",
      description =
          "Three to an answer, made from lines that the candidate wrote. Nothing is scored by them"
              + " and the candidate does not see them.")
  @GetMapping
  List<About> questions(@PathVariable UUID test, @PathVariable UUID invitation, Locale locale) {
    return interviews.of(test, invitation, words.in(locale)).answers();
  }

  @Operation(
      summary = "Have a model make three questions about an answer",
      description =
          "`trouble` says in a sentence when it gave none that can be used; those made by template"
              + " are there in any case.")
  @Conflict("no model can be asked, its budget is used up, or the answer has no code")
  @PostMapping
  Asked ask(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestBody Answer answer,
      Locale locale) {
    shortlists.candidate(test, invitation);
    int position = Required.value("position", answer.position());
    Optional<String> trouble = interviews.ask(test, invitation, position, words.in(locale));
    return new Asked(trouble, interviews.of(test, invitation, words.in(locale)).answers());
  }
}
