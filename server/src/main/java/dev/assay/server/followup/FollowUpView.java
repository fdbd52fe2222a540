// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Questions about the code of one answer, to be read and asked by a person.
 *
 * @param byTemplate at most three; fewer where the candidate wrote too little to ask about
 * @param byModel where the team asked a model, and it gave what can be used
 * @param askable the model that the team can ask; empty where there is none that the candidate was
 *     told of
 */
public record FollowUpView(
    List<Question> byTemplate, Optional<ByModel> byModel, Optional<String> askable) {

  public FollowUpView {
    byTemplate = List.copyOf(byTemplate);
  }

  /**
   * @param model as its server named it
   * @param simulated whether its answers are written down beforehand
   */
  public record ByModel(String model, boolean simulated, Instant at, List<Question> questions) {
    public ByModel {
      questions = List.copyOf(questions);
    }
  }
}
