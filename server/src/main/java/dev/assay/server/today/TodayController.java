// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.today;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER, Role.AUTHOR, Role.REVIEWER})
class TodayController {
  private final List<Attention> sources;

  TodayController(List<Attention> sources) {
    this.sources = sources;
  }

  @GetMapping("/")
  String today(Model model) {
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    model.addAttribute(
        "notices", sources.stream().flatMap(source -> source.forMember(me).stream()).toList());
    model.addAttribute(
        "desks", sources.stream().flatMap(source -> source.desks(me).stream()).toList());
    return "today/today";
  }
}
