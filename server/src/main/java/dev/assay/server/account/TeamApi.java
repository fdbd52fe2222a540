// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.account.TeamView.Member;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Members over the API. Owners are out of a key's reach: it makes none, changes none and removes
 * none, so that whoever finds a key cannot take the organisation over.
 */
@RestController
@Profile("web")
@RequestMapping("/api/v1/members")
@Access.Team(Role.OWNER)
@Tag(
    name = "Team",
    description = "Members and keys. A key makes no keys and no owners, and leaves owners alone.")
class TeamApi {
  private static final int LONGEST_NAME = 200;

  private final Team team;

  TeamApi(Team team) {
    this.team = team;
  }

  /**
   * @param role any but OWNER
   */
  record NewMember(String name, String email, Role role) {}

  /**
   * @param role any but OWNER
   */
  record NewRole(Role role) {}

  @Operation(summary = "The members of the organisation, by name")
  @GetMapping
  Slice<Member> members(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    return Slice.of(team.members(), page, size);
  }

  @Operation(
      summary = "Add a member, who gets a link by mail to choose a password",
      description = "Owners are made on the page of the team alone: that role is refused with 403.")
  @Conflict("somebody with this address is a member")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Member invite(@RequestBody NewMember wanted, Locale locale) {
    String name = Required.text("name", wanted.name(), LONGEST_NAME);
    String email = Required.value("email", wanted.email()).strip();
    if (!EmailAddress.valid(email)) {
      throw Refusal.field("email", "not a complete address");
    }
    Role role = lesser(wanted.role());
    return team.invite(email, name, role, locale)
        .orElseThrow(() -> Refusal.conflict("email: somebody with this address is a member"));
  }

  @Operation(
      summary = "Give a member another role",
      description = "Refused with 403 for an owner, and for the role of owner.")
  @PutMapping("/{member}/role")
  Member changeRole(@PathVariable UUID member, @RequestBody NewRole wanted) {
    lesser(find(member));
    team.changeRole(member, lesser(wanted.role()));
    return find(member);
  }

  @Operation(
      summary = "Remove a member, signed out everywhere at once",
      description = "Refused with 403 for an owner.")
  @DeleteMapping("/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID member) {
    lesser(find(member));
    team.remove(member);
  }

  private Member find(UUID id) {
    return team.member(id).orElseThrow(() -> Refusal.notFound("member"));
  }

  private static void lesser(Member member) {
    lesser(member.role());
  }

  private static Role lesser(Role role) {
    if (Required.value("role", role) == Role.OWNER) {
      throw Refusal.because(
          HttpStatus.FORBIDDEN,
          "A key cannot make, change or remove owners: do that on the page of the team.");
    }
    return role;
  }
}
