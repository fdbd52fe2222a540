// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One candidate over the API: the answers, and what the team says and decides. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/shortlist/{invitation}")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Shortlist")
class CandidateApi {
  private static final int LONGEST_NOTE = 2_000;

  private final Shortlists shortlists;
  private final Dossiers dossiers;
  private final Decisions decisions;
  private final Letters letters;
  private final Words words;

  CandidateApi(
      Shortlists shortlists, Dossiers dossiers, Decisions decisions, Letters letters, Words words) {
    this.shortlists = shortlists;
    this.dossiers = dossiers;
    this.decisions = decisions;
    this.letters = letters;
    this.words = words;
  }

  /**
   * @param note the reason, for the decision log
   */
  record Move(Stage stage, Optional<String> note) {}

  record Remark(String body) {}

  /**
   * A mail with a decision.
   *
   * @param stage ADVANCED or DECLINED
   */
  record Letter(Stage stage, String subject, String body) {}

  /** Which late answer: as it is listed with the candidate. */
  record LateAnswer(Integer position, String writer, Long seq) {}

  @Operation(summary = "One candidate: answers, marks, comments, decisions and the evidence")
  @GetMapping
  DossierDocument one(@PathVariable UUID test, @PathVariable UUID invitation) {
    return DossierDocument.of(dossiers.read(test, invitation));
  }

  @Operation(summary = "Move a candidate to a stage, without a mail; the decision is logged")
  @PostMapping("/stage")
  CandidateDocument move(
      @PathVariable UUID test, @PathVariable UUID invitation, @RequestBody Move move) {
    Standing candidate = shortlists.candidate(test, invitation);
    Stage stage = Required.value("stage", move.stage());
    String note = move.note().orElse("").strip();
    if (note.length() > LONGEST_NOTE) {
      throw Refusal.field("note", "at most 2,000 characters are kept");
    }
    decisions.move(Shortlists.reader(), test, candidate, stage, Optional.empty(), note);
    return again(test, invitation);
  }

  @Operation(
      summary = "The mail with a decision as it would be sent",
      description = "Nothing is sent. Read it, change it, and send it with POST.")
  @GetMapping("/letter")
  Letter letter(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestParam Stage stage,
      Locale locale) {
    Standing candidate = shortlists.candidate(test, invitation);
    LetterView view = letters.propose(test, candidate, decision("stage", stage), words.in(locale));
    return new Letter(view.stage(), view.subject(), view.body());
  }

  @Operation(summary = "Advance or decline a candidate with a mail")
  @Conflict("the candidate was invited by link only: there is no address")
  @PostMapping("/letter")
  CandidateDocument send(
      @PathVariable UUID test, @PathVariable UUID invitation, @RequestBody Letter letter) {
    Standing candidate = shortlists.candidate(test, invitation);
    Stage stage = decision("stage", Required.value("stage", letter.stage()));
    String subject = Required.text("subject", letter.subject(), Letters.LONGEST_SUBJECT);
    String body = Required.text("body", letter.body(), Letters.LONGEST_BODY);
    if (!letters.send(test, candidate, stage, subject, body)) {
      throw Refusal.conflict("This candidate was invited by link only: there is no address.");
    }
    return again(test, invitation);
  }

  @Operation(
      summary = "Take the last step back",
      description = "Taken back twice, it counts again. A mail cannot be called back.")
  @Conflict("there is no step to take back")
  @PostMapping("/undo")
  CandidateDocument undo(@PathVariable UUID test, @PathVariable UUID invitation, Locale locale) {
    Standing candidate = shortlists.candidate(test, invitation);
    if (decisions.undo(Shortlists.reader(), test, candidate).isEmpty()) {
      throw Refusal.conflict(words.in(locale).of("shortlist.undo.nothing"));
    }
    return again(test, invitation);
  }

  @Operation(summary = "Comment on a candidate")
  @PostMapping("/comments")
  @ResponseStatus(HttpStatus.CREATED)
  void comment(@PathVariable UUID test, @PathVariable UUID invitation, @RequestBody Remark remark) {
    Standing candidate = shortlists.candidate(test, invitation);
    decisions.comment(
        Shortlists.reader(),
        candidate.invitation(),
        Required.text("body", remark.body(), Decisions.LONGEST_COMMENT));
  }

  @Operation(
      summary = "Let an answer count that came too late",
      description = "The item is graded again and the score follows by itself.")
  @Conflict("the answer counts already, or there is no such late answer")
  @PostMapping("/late")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  @ResponseStatus(HttpStatus.ACCEPTED)
  void acceptLate(
      @PathVariable UUID test,
      @PathVariable UUID invitation,
      @RequestBody LateAnswer late,
      Locale locale) {
    shortlists.candidate(test, invitation);
    boolean done =
        decisions.acceptLate(
            Shortlists.reader(),
            test,
            invitation,
            Required.value("position", late.position()),
            Required.value("writer", late.writer()),
            Required.value("seq", late.seq()));
    if (!done) {
      throw Refusal.conflict(words.in(locale).of("shortlist.late.gone"));
    }
  }

  private CandidateDocument again(UUID test, UUID invitation) {
    return CandidateDocument.of(shortlists.candidate(test, invitation));
  }

  private static Stage decision(String field, Stage stage) {
    if (stage != Stage.ADVANCED && stage != Stage.DECLINED) {
      throw Refusal.field(field, "ADVANCED or DECLINED is needed");
    }
    return stage;
  }
}
