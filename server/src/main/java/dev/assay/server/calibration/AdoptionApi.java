// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What scores rest on, over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/calibrations")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Calibration")
class AdoptionApi {
  private final AdoptionReader reader;
  private final AdoptionDesk desk;
  private final Words words;

  AdoptionApi(AdoptionReader reader, AdoptionDesk desk, Words words) {
    this.reader = reader;
    this.desk = desk;
    this.words = words;
  }

  /**
   * @param after the last adoption; send it with yours
   * @param moves everybody scored in tests in use, those first who would change sides of the cut
   */
  record WhoMoves(long after, boolean adopted, List<Move> moves) {}

  /**
   * @param after as it was seen: refused when something was adopted in between
   */
  record Adopt(Long after) {}

  @Operation(
      summary = "Who would move if scores rested on this calibration",
      description = "Nothing is saved.")
  @GetMapping("/{calibration}/moves")
  WhoMoves look(@PathVariable UUID calibration) {
    MovesView view = moves(calibration);
    return new WhoMoves(view.after(), view.adopted(), view.moves());
  }

  @Operation(
      summary = "Have scores rest on this calibration",
      description =
          "New scores do at once; a grader computes those of tests in use anew. Earlier scores are"
              + " kept.")
  @Conflict("something was adopted since, or scores rest on it already")
  @PostMapping("/{calibration}/adopt")
  ScoresRest adopt(@PathVariable UUID calibration, @RequestBody Adopt adopt, Locale locale) {
    MovesView view = moves(calibration);
    long after = Required.value("after", adopt.after());
    if (view.adopted() || !desk.adopt(calibration, after, me())) {
      throw Refusal.conflict(words.in(locale).of("calibration.adopt.quicker"));
    }
    return reader.rest();
  }

  @Operation(summary = "Have scores rest on what they rested on before")
  @Conflict("nothing was adopted")
  @PostMapping("/undo")
  ScoresRest undo(Locale locale) {
    if (!desk.undo(me())) {
      throw Refusal.conflict(words.in(locale).of("calibration.undo.nothing"));
    }
    return reader.rest();
  }

  private MovesView moves(UUID calibration) {
    return reader.moves(calibration).orElseThrow(() -> Refusal.notFound("calibration"));
  }

  private static UUID me() {
    return ((TeamMember) Callers.current().orElseThrow()).account();
  }
}
