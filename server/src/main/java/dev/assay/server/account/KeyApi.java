// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.account.TeamView.Key;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys over the API: seen and revoked. People alone make them, on the page of the team. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Access.Team(Role.OWNER)
@Tag(name = "Team")
class KeyApi {
  private final ApiKeys keys;

  KeyApi(ApiKeys keys) {
    this.keys = keys;
  }

  /** The key that asks. */
  record Me(UUID organisation, String name, Role role) {}

  @Operation(summary = "What the calling key is: its organisation, name and role")
  @GetMapping("/me")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER, Role.AUTHOR, Role.REVIEWER})
  Me me() {
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    return new Me(me.organisationValue(), me.name(), me.role());
  }

  @Operation(summary = "The keys of the organisation, oldest first, without their secrets")
  @GetMapping("/keys")
  List<Key> keys() {
    return keys.all();
  }

  @Operation(summary = "Revoke a key, the calling one too; it ends at once")
  @DeleteMapping("/keys/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID key) {
    if (!keys.revoke(key)) {
      throw Refusal.notFound("key");
    }
  }
}
