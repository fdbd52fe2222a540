// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.today.Attention;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Suggests a calibration when enough people have been tested since the last. */
@Component
@Profile("web")
class EnoughAnswers implements Attention {
  private final Calibrations calibrations;

  EnoughAnswers(Calibrations calibrations) {
    this.calibrations = calibrations;
  }

  @Override
  public List<Notice> forMember(TeamMember member) {
    if (member.role() != Role.OWNER && member.role() != Role.RECRUITER) {
      return List.of();
    }
    int since = calibrations.newAttempts();
    return since < Calibrator.FEWEST
        ? List.of()
        : List.of(new Notice("calibration.notice", since, "/calibrations"));
  }
}
