// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's page of members and API keys. */
@Controller
@Profile("web")
@Access.Team(Role.OWNER)
class TeamController {
  private final Team team;
  private final ApiKeys apiKeys;

  TeamController(Team team, ApiKeys apiKeys) {
    this.team = team;
    this.apiKeys = apiKeys;
  }

  @GetMapping("/team")
  String show(@RequestParam(defaultValue = "RECRUITER") Role role, Model model) {
    return show(model, Optional.empty(), role);
  }

  @PostMapping("/team/members")
  String invite(
      @RequestParam String email,
      @RequestParam String name,
      @RequestParam Role role,
      Locale locale,
      RedirectAttributes redirect) {
    if (!EmailAddress.valid(email.strip())) {
      return Flash.problem(redirect, "account.email.wrong").to("/team");
    }
    if (name.isBlank()) {
      return Flash.problem(redirect, "account.name.missing").to("/team");
    }
    return (team.invite(email.strip(), name.strip(), role, locale).isPresent()
            ? Flash.done(redirect, "account.team.invited", email.strip())
            : Flash.problem(redirect, "account.team.already", email.strip()))
        .to("/team");
  }

  @PostMapping("/team/members/{account}/role")
  String changeRole(
      @PathVariable UUID account, @RequestParam Role role, RedirectAttributes redirect) {
    if (account.equals(me().account())) {
      return Flash.problem(redirect, "account.team.not-yourself").to("/team");
    }
    return (team.changeRole(account, role)
            ? Flash.done(redirect, "account.team.changed")
            : Flash.problem(redirect, "account.team.gone"))
        .to("/team");
  }

  @PostMapping("/team/members/{account}/remove")
  String remove(@PathVariable UUID account, RedirectAttributes redirect) {
    if (account.equals(me().account())) {
      return Flash.problem(redirect, "account.team.not-yourself").to("/team");
    }
    return (team.remove(account)
            ? Flash.done(redirect, "account.team.removed")
            : Flash.problem(redirect, "account.team.gone"))
        .to("/team");
  }

  /** Shows the new key on this one page; it cannot be shown again. */
  @PostMapping("/team/keys")
  String createKey(@RequestParam String name, @RequestParam Role role, Model model) {
    String label = name.isBlank() ? role.name() : name.strip();
    return show(model, Optional.of(apiKeys.create(label, role, me().account())), Role.RECRUITER);
  }

  @PostMapping("/team/keys/{key}/revoke")
  String revokeKey(@PathVariable UUID key, RedirectAttributes redirect) {
    apiKeys.revoke(key);
    return Flash.done(redirect, "account.key.revoked").to("/team");
  }

  private String show(Model model, Optional<String> newKey, Role suggested) {
    model.addAttribute(
        "team", new TeamView(me().account(), team.members(), apiKeys.all(), newKey, suggested));
    return "account/team";
  }

  private static TeamMember me() {
    return (TeamMember) Callers.current().orElseThrow();
  }
}
