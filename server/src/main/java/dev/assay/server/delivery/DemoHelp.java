// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemHash;
import dev.assay.server.delivery.CandidatesAssistant.Question;
import dev.assay.server.delivery.DemoSittings.HelpedAnswers;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.page.Text;
import dev.assay.server.page.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks assistants what the people of the demonstration want to know, as a page asks them. */
@Component
@Profile("web")
@ConditionalOnProperty("assay.demo")
class DemoHelp {
  private final CandidatesAssistant assistant;
  private final GivenItems given;
  private final Forms forms;
  private final Words words;
  private final JsonMapper json;

  DemoHelp(
      CandidatesAssistant assistant, GivenItems given, Forms forms, Words words, JsonMapper json) {
    this.assistant = assistant;
    this.given = given;
    this.forms = forms;
    this.words = words;
    this.json = json;
  }

  /** Returns the items that have an assistant, when it has answered what is asked. */
  Set<ItemHash> ask(Seat seat, HelpedAnswers answers) {
    Text text = words.in(Locale.ENGLISH);
    Set<ItemHash> helped = new HashSet<>();
    for (FormItem item : forms.of(seat.testVersion())) {
      if (assistant.beside(seat, given.running(seat, item.position())).isPresent()) {
        helped.add(item.hash());
        answers
            .question(item.hash())
            .map(question -> new Question(question, json.createObjectNode()))
            .ifPresent(question -> assistant.ask(seat, item.position(), question, _ -> {}, text));
      }
    }
    return helped;
  }
}
