// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.assistant.AssistantFacts;
import dev.assay.server.followup.FollowUpView;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.paired.PairedItems.How;
import dev.assay.server.paired.ValueAdded;
import dev.assay.server.shortlist.Standing.Progress;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything the team may see of one candidate. */
public record DossierView(
    UUID test,
    String testName,
    double cut,
    Standing standing,
    Optional<Sitting> sitting,
    Optional<Plot> plot,
    Map<String, String> skillNames,
    List<Answer> answers,
    Optional<ValueAdded> valueAdded,
    List<Late> late,
    List<Comment> comments,
    List<Decided> decisions) {

  /** When and how the test was sat. */
  public record Sitting(
      UUID attempt,
      Instant started,
      Instant deadline,
      Optional<Instant> submitted,
      boolean byClock,
      Optional<String> receipt,
      List<Event> events) {}

  /**
   * Something that happened during the sitting. That a candidate was given time of their own is not
   * among it: it is nothing to judge by.
   *
   * @param seconds given back, after an outage of ours or of a model
   */
  public record Event(Kind kind, long seconds, Instant at) {
    /** What the team sees. */
    public enum Kind {
      STARTED,
      SUBMITTED,
      OUTAGE,
      MODEL_OUTAGE
    }
  }

  /**
   * The answer to one item.
   *
   * @param categories how many score categories the item has
   * @param report as the item type shows it to the team; empty until it is graded
   * @param saves when each save was made, first to last
   * @param runs the last presses of "Run", first to last
   * @param assistant what is known of work with the assistant, where the test measures it
   * @param how it was worked, where it is of a pair
   * @param compared whether recorded answers of models are there to compare its code with; empty
   *     where it has none
   * @param questions to ask about its code; empty where it has none
   */
  public record Answer(
      int position,
      String title,
      String type,
      String skill,
      int categories,
      Optional<Grade> grade,
      Duration spent,
      List<Instant> saves,
      List<Ran> runs,
      Optional<Content> report,
      Optional<AssistantFacts> assistant,
      Optional<How> how,
      Optional<Boolean> compared,
      Optional<FollowUpView> questions) {

    public Optional<Grade.Graded> graded() {
      return grade.filter(Grade.Graded.class::isInstance).map(Grade.Graded.class::cast);
    }

    /** Whether people still have to rate it. */
    public boolean unrated() {
      return grade.filter(Grade.Unrated.class::isInstance).isPresent();
    }

    public Optional<Grade.Fault> fault() {
      return grade.filter(Grade.Fault.class::isInstance).map(Grade.Fault.class::cast);
    }
  }

  /**
   * A press of "Run".
   *
   * @param showed what it showed, in a sentence
   */
  public record Ran(Instant at, String showed) {}

  /** An answer that came too late to count by itself. */
  public record Late(int position, String writer, long seq, Instant made, Instant received) {}

  public record Comment(String author, String body, Instant at) {}

  /**
   * An entry of the decision log.
   *
   * @param from the stage before, where a stage was changed
   * @param note the reason given, or what it was about
   */
  public record Decided(
      long id,
      String by,
      String kind,
      Optional<Stage> from,
      Optional<Stage> to,
      String note,
      Instant at) {}

  /** The score and what came with it, once there is one. */
  public Optional<Progress.Scored> scored() {
    return standing.scored();
  }

  /** Whether there is code to ask about. */
  public boolean hasQuestions() {
    return answers.stream().anyMatch(answer -> answer.questions().isPresent());
  }

  /** The address of this page. */
  public String path() {
    return "/tests/" + test + "/shortlist/" + standing.invitation();
  }
}
