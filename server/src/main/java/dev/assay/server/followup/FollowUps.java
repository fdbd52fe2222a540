// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import dev.assay.items.CandidateView;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.server.connection.Exchange;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.connection.Subject;
import dev.assay.server.followup.FollowUpView.ByModel;
import dev.assay.server.itemtype.WrittenFile;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about the code of answers, for reports that the team reads. */
@Component
@Profile("web")
public class FollowUps {
  /** What the exchanges are kept under. */
  static final String PURPOSE = "follow-up";

  private static final Map<String, String> NEIGHBOURS =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

  private final ModelCalls calls;
  private final AnnouncedModels announced;

  FollowUps(ModelCalls calls, AnnouncedModels announced) {
    this.calls = calls;
    this.announced = announced;
  }

  /**
   * An answer to ask about.
   *
   * @param view the item as the candidate saw it
   * @param files the code of the answer that counts
   */
  public record Work(UUID attempt, int position, CandidateView view, List<WrittenFile> files) {
    public Work {
      files = List.copyOf(files);
    }
  }

  /** The questions about an answer; empty where it has no code. */
  @Transactional(readOnly = true)
  public Optional<FollowUpView> about(Work work, Text text) {
    List<Question> byTemplate =
        LinePicker.pick(work.files()).stream().map(picked -> question(picked, text)).toList();
    if (byTemplate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FollowUpView(
            byTemplate, byModel(work), announced.of(work.attempt()).map(ModelConnection::name)));
  }

  private static Question question(Picked picked, Text text) {
    String neighbour = NEIGHBOURS.getOrDefault(picked.word(), picked.word());
    return new Question(
        picked.quote(), text.of("followup.aim." + picked.aim().name(), picked.word(), neighbour));
  }

  private Optional<ByModel> byModel(Work work) {
    return calls
        .lastAnswer(work.attempt(), work.position(), PURPOSE)
        .flatMap(answer ->
            ModelsQuestions.read(answer.text(), work.files())
                .map(questions ->
                    new ByModel(answer.model(), answer.simulated(), answer.at(), questions)));
  }

  /**
   * Asks the model for three questions about an answer.
   *
   * @return why there are none, in a sentence; empty when there are
   * @throws Refusal when no model may be asked
   */
  public Optional<String> ask(Work work, Text text) {
    if (LinePicker.pick(work.files()).isEmpty()) {
      throw Refusal.conflict(text.of("followup.refused.nothing"));
    }
    ModelConnection model =
        announced
            .of(work.attempt())
            .orElseThrow(() -> Refusal.conflict(text.of("followup.refused.model")));
    if (calls.spent(work.attempt(), PURPOSE).exhausts(model)) {
      throw Refusal.conflict(text.of("followup.refused.spent"));
    }
    Exchange exchange =
        calls.ask(
            model,
            FollowUpRequest.of(model, work.view(), work.files()),
            Subject.of(work.attempt(), work.position(), PURPOSE));
    return switch (exchange.outcome()) {
      case Answer answer ->
          ModelsQuestions.read(answer.text(), work.files()).isPresent()
              ? Optional.empty()
              : Optional.of(text.of("followup.failed.elsewhere"));
      case Fault fault -> Optional.of(text.of("followup.failed", fault.sentence()));
    };
  }
}
