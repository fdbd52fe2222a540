// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.prompt;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.items.prompt.PromptView;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.RatedCriterion;
import dev.assay.server.itemtype.prompt.PromptPins.Pin;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Prompt items for the web process. A response and a run request are a {@link PromptPayload}. The
 * result of a run is a {@link PromptTry}, the detail of a grade a {@link PromptDetail}.
 */
@Component
class PromptRoom implements ItemRoom {
  private static final int PERCENT = 100;

  private final PromptPins pins;

  PromptRoom(PromptPins pins) {
    this.pins = pins;
  }

  @Override
  public String type() {
    return "prompt";
  }

  @Override
  public String candidateTemplate() {
    return "prompt/candidate";
  }

  /** With the model that executes the candidate's prompt, or word that people rate it. */
  @Override
  public CandidateView furnished(CandidateView view, ItemHash item, Optional<UUID> attempt) {
    Pin pin = attempt.map(one -> pins.of(one, item)).orElseGet(() -> new Pin(0, pins.now(item)));
    return view instanceof PromptView prompt ? prompt.with(pin.execution()) : view;
  }

  @Override
  public String script() {
    return "prompt/prompt.js";
  }

  @Override
  public Optional<String> stylesheet() {
    return Optional.of("prompt/prompt.css");
  }

  @Override
  public String reportTemplate() {
    return "prompt/report";
  }

  @Override
  public List<MarkedPart> parts(JsonNode detail, Reader reader) {
    if (detail.path("outcome").asString("").equals("RATED")) {
      return RatedCriterion.parts(detail.path("criteria"), reader);
    }
    return detail
        .path("checks")
        .valueStream()
        .map(check ->
            new MarkedPart(
                check.path("says").asString(""),
                "EXECUTED",
                (int) Math.round(PERCENT * check.path("own").asDouble(0)),
                PERCENT,
                Optional.empty()))
        .toList();
  }

  @Override
  public Optional<String> runTemplate() {
    return Optional.of("prompt/run");
  }

  @Override
  public Optional<String> refusal(JsonNode payload, Text text) {
    return new PromptPayload(payload).refusal(text);
  }
}
