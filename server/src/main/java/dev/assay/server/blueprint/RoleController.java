// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a role that ships measures, for whoever decides by it. */
@Controller
@Profile("web")
class RoleController {
  private final RoleProfiles profiles;

  RoleController(RoleProfiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/tests/roles/{role}")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
  String show(@PathVariable String role, Model model) {
    RoleProfile profile =
        profiles
            .of(role)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such role ships."));
    model.addAttribute("profile", profile);
    model.addAttribute("mayDesign", TestsController.mayDesign(TestsController.me()));
    return "blueprint/role";
  }
}
