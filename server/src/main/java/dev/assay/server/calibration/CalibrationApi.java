// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Slice;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calibrations over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/calibrations")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Calibration", description = "What answers say about items.")
class CalibrationApi {
  private final Calibrations calibrations;
  private final CalibrationReader reader;
  private final CalibrationDesk desk;
  private final Words words;

  CalibrationApi(
      Calibrations calibrations, CalibrationReader reader, CalibrationDesk desk, Words words) {
    this.calibrations = calibrations;
    this.reader = reader;
    this.desk = desk;
    this.words = words;
  }

  @Operation(summary = "Calibrations, latest first")
  @GetMapping
  Slice<CalibrationRun> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    return Slice.of(calibrations.all(), page, size);
  }

  @Operation(
      summary = "Recalibrate with the answers so far",
      description = "A grader does it; no score changes. Ask again for how it stands.")
  @Conflict("one is under way")
  @PostMapping
  CalibrationRun start(Locale locale) {
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    UUID id =
        desk.ask(me.account())
            .orElseThrow(() -> Refusal.conflict(words.in(locale).of("calibration.under-way")));
    return calibrations.find(id).orElseThrow();
  }

  @Operation(summary = "One calibration and what it found of each item")
  @GetMapping("/{calibration}")
  CalibrationView one(@PathVariable UUID calibration) {
    return reader.view(calibration).orElseThrow(() -> Refusal.notFound("calibration"));
  }
}
