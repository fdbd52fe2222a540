// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.api.Conflict;
import dev.assay.server.assistant.AssistantView;
import dev.assay.server.assistant.Turn;
import dev.assay.server.delivery.CandidatesAssistant.Question;
import dev.assay.server.delivery.CandidatesAssistant.Taking;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The assistant over the API, as the panel beside the editor has it. */
@RestController
@Profile("web")
@RequestMapping(AttemptApi.PATH)
@Access.Candidates
@SecurityRequirement(name = AttemptApi.TOKEN)
@Tag(name = "Attempt")
class AttemptAssistantApi {
  private final CallersSeat callers;
  private final CandidatesAssistant assistant;
  private final Words words;

  AttemptAssistantApi(CallersSeat callers, CandidatesAssistant assistant, Words words) {
    this.callers = callers;
    this.assistant = assistant;
    this.words = words;
  }

  @Operation(summary = "The assistant beside an item: what it may use, and what was said")
  @GetMapping("/items/{position}/assistant")
  AssistantView beside(@PathVariable int position) {
    return assistant.beside(callers.running(), position);
  }

  @Operation(
      summary = "Ask the assistant beside an item, and wait for its answer",
      description = "`trouble` says in a sentence when no whole answer came.")
  @Conflict("what the attempt may use is used up, or the item has no assistant")
  @PostMapping("/items/{position}/assistant")
  Turn ask(@PathVariable int position, @RequestBody Question question, Locale locale) {
    return assistant.ask(callers.running(), position, question, _ -> {}, words.in(locale));
  }

  @Operation(summary = "Note that something was taken over from an answer")
  @PostMapping("/assistant/{turn}/takings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable UUID turn, @RequestBody Taking taking) {
    assistant.take(callers.running(), turn, taking);
  }
}
