// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

import dev.assay.cli.bank.FoundItem;
import dev.assay.server.exposure.AnswerDocument;
import dev.assay.server.exposure.ModelAnswer;
import dev.assay.server.exposure.ModelAnswer.Earned;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer as it was recorded.
 *
 * @param where its file or folder, for messages
 * @param run numbers the answers of the model to the item, from 1
 * @param payload as a response has it; of a choice item the options' names
 */
public record RecordedAnswer(
    String where, FoundItem item, Origin origin, int run, JsonNode payload) {

  /**
   * Who answered, and when.
   *
   * @param simulated whether people wrote the answers down
   */
  public record Origin(String model, LocalDate date, boolean simulated) {}

  /** The same with what it earned; nothing while people have to rate it. */
  public ModelAnswer with(Optional<Earned> earned) {
    return new ModelAnswer(
        item.hash(),
        origin.model(),
        origin.simulated(),
        origin.date(),
        Optional.empty(),
        run,
        Optional.of(payload),
        earned,
        Optional.empty());
  }

  /** The answer cannot be taken. */
  public BadRecording bad(String why) {
    return new BadRecording(where, why);
  }

  /** Whether a judged answer is of this one. */
  public boolean isOf(AnswerDocument judged) {
    return AnswerDocument.of(with(Optional.empty()))
        .equals(
            new AnswerDocument(
                judged.item(),
                judged.model(),
                judged.simulated(),
                judged.date(),
                judged.run(),
                judged.payload(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }
}
