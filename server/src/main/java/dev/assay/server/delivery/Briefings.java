// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

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
  private final Clock clock;

  Briefings(Forms forms, Outlines outlines, Requests requests, Clock clock) {
    this.forms = forms;
    this.outlines = outlines;
    this.requests = requests;
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

  private static Sentences sentences(Seat seat, Text text) {
    return new Sentences(
        text.of(WELCOME + "time.plain", seat.minutes()),
        text.of(WELCOME + "counts.lead"),
        text.of(WELCOME + "moving." + Outlines.moving(seat)),
        text.of(WELCOME + "help." + key(seat.rules().aiPolicy())),
        text.of(WELCOME + "saved.text"),
        text.of(WELCOME + "recorded.text"),
        text.of(WELCOME + "asking.text", seat.organisationName()));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
