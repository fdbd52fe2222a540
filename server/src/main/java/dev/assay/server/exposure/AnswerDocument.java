// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.itemtype.ItemRoom.Security;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A judged answer of a model as files and the API have it.
 *
 * @param item the hash of the version
 * @param model its name
 * @param simulated whether the answer was written down by people beforehand
 * @param date on which it was answered
 * @param run numbers the answers of one model to one item on a day, from 1
 * @param payload as a response has it; of a choice item the options' names
 * @param marks the share of full marks, 0 to 1; left out while people have to rate it
 * @param works of a service that is probed for security: whether it does what was asked; for others
 *     the marks say so
 * @param secure of such a service: whether nothing was found that is not secure
 */
public record AnswerDocument(
    String item,
    String model,
    boolean simulated,
    LocalDate date,
    int run,
    JsonNode payload,
    Optional<Double> marks,
    Optional<Boolean> works,
    Optional<Boolean> secure) {
  public static final int LONGEST_MODEL = 200;
  public static final int MOST_RUNS = 100_000;

  public static AnswerDocument of(ModelAnswer answer) {
    return new AnswerDocument(
        answer.item().hex(),
        answer.model(),
        answer.simulated(),
        answer.answeredOn(),
        answer.run(),
        answer.payload().orElseThrow(),
        answer.earned().map(Earned::marks),
        answer.earned().map(Earned::works),
        answer.earned().flatMap(Earned::secure));
  }

  /**
   * @param manifest of the item, whose thresholds say which category the marks earn
   */
  public ModelAnswer answer(Manifest manifest) {
    Optional<Security> security =
        secure.map(nothingFound -> new Security(works.orElse(false), nothingFound));
    return new ModelAnswer(
        new ItemHash(item),
        model,
        simulated,
        date,
        Optional.empty(),
        run,
        Optional.of(payload),
        marks.map(share -> Earned.of(manifest, share, security)),
        Optional.empty());
  }
}
