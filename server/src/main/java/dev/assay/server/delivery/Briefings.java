// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.blueprint.Rules.AiPolicy;
import dev.assay.server.delivery.Briefing.Part;
import dev.assay.server.delivery.Briefing.Sentences;
import dev.assay.server.page.Text;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes briefings, in the welcome page's words. */
@Component
@Profile("web")
class Briefings {
  private static final String WELCOME = "delivery.welcome.";

  private final Forms forms;
  private final Outlines outlines;
  private final Requests requests;
  private final CandidatesAssistant assistant;
  private final Clock clock;

  Briefings(
      Forms forms,
      Outlines outlines,
      Requests requests,
      CandidatesAssistant assistant,
      Clock clock) {
    this.forms = forms;
    this.outlines = outlines;
    this.requests = requests;
    this.assistant = assistant;
    this.clock = clock;
  }

  Briefing of(Seat seat, Text text) {
    return new Briefing(
        seat.organisationName(),
        seat.testName(),
        seat.candidateName(),
        key(seat.stage(clock.instant())),
        seat.minutes(),
        seat.rules().minutes(),
        seat.rules().linear() ? "linear" : "free",
        outlines.adapts(seat),
        key(seat.rules().aiPolicy()),
        seat.expiresAt(),
        seat.attempt().map(Attempt::deadline),
        parts(seat, text),
        sentences(seat, text),
        !forms.practice(seat.testVersion()).isEmpty(),
        Briefing.asked(requests.of(seat.id())));
  }

  private List<Part> parts(Seat seat, Text text) {
    return outlines.of(seat).entrySet().stream()
        .map(part -> {
          String prefix = "itemtype." + part.getKey();
          return new Part(
              part.getKey(),
              part.getValue(),
              text.of(prefix + ".counts"),
              text.of(prefix + ".how"));
        })
        .toList();
  }

  private String help(Seat seat, Text text) {
    String help = text.of(WELCOME + "help." + key(seat.rules().aiPolicy()));
    int pairs = assistant.pairs(seat);
    return assistant
        .announced(seat)
        .map(one ->
            String.join(
                " ",
                help,
                text.of(WELCOME + "assistant", one.model(), one.host()),
                one.simulated() ? text.of(WELCOME + "assistant.simulated") : "",
                seat.rules().aiPolicy() == AiPolicy.MEASURED
                    ? text.of(WELCOME + "assistant.measured")
                    : "",
                pairs > 0 ? text.of(WELCOME + "pairs", pairs) : ""))
        .orElse(help)
        .strip();
  }

  private String recorded(Seat seat, Text text) {
    String recorded = text.of(WELCOME + "recorded.text");
    boolean code = outlines.of(seat).keySet().stream().anyMatch(type -> !type.equals("choice"));
    return assistant
        .reader()
        .filter(_ -> code)
        .map(one ->
            String.join(
                " ",
                recorded,
                text.of(WELCOME + "reader", one.model(), one.host()),
                one.simulated() ? text.of(WELCOME + "assistant.simulated") : ""))
        .orElse(recorded)
        .strip();
  }

  private Sentences sentences(Seat seat, Text text) {
    return new Sentences(
        text.of(WELCOME + "time.plain", seat.minutes()),
        text.of(WELCOME + "counts.lead"),
        text.of(WELCOME + "moving." + Outlines.moving(seat)),
        help(seat, text),
        text.of(WELCOME + "saved.text"),
        recorded(seat, text),
        text.of(WELCOME + "asking.text", seat.organisationName()));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
