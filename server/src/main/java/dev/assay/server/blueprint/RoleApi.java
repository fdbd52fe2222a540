// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assay.items.Seniority;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Curve;
import dev.assay.server.blueprint.Blueprint.WeightedSkill;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles that ship over the API, and what a test made from one would measure. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/roles")
@Tag(name = "Tests")
class RoleApi {
  private final ShippedRoles roles;
  private final RoleProfiles profiles;
  private final Words words;

  RoleApi(ShippedRoles roles, RoleProfiles profiles, Words words) {
    this.roles = roles;
    this.profiles = profiles;
    this.words = words;
  }

  /** A role that ships, to make a test from. */
  record RoleDocument(
      String role,
      String name,
      String description,
      Seniority seniority,
      List<WeightedSkill> skills,
      Map<String, Integer> types,
      Set<String> languages,
      Rules rules) {
    static RoleDocument of(ShippedRole role) {
      Blueprint blueprint = role.blueprint();
      return new RoleDocument(
          role.slug(),
          role.name(),
          blueprint.description(),
          blueprint.seniority(),
          blueprint.skills(),
          blueprint.types(),
          blueprint.languages(),
          role.rules());
    }
  }

  /**
   * What a test made from a role today would be like. Nothing is made by asking.
   *
   * @param errors the standard error of a score a step of 1 below, at and a step above the middle
   *     of the seniority
   * @param curve the standard error of a score, by ability
   * @param reliability the share of the variance between people that is not error: 0 to 1
   * @param parts the items by type, with the minutes that the 80th of 100 people takes for each,
   *     added up
   * @param repeat how many items a second form with other items shares with the first
   * @param model whether an item is executed by a language model, and which the tests use
   * @param rated how many items wait for raters
   */
  record ProfileDocument(
      @JsonUnwrapped RoleDocument role,
      DesignDocument.Prediction prediction,
      RoleProfile.Errors errors,
      List<Curve.Point> curve,
      double reliability,
      List<RoleProfile.Part> parts,
      RoleProfile.Repeat repeat,
      RoleProfile.Model model,
      int rated) {}

  @Operation(summary = "The roles that ship")
  @GetMapping
  @Access.Team({Role.OWNER, Role.RECRUITER})
  List<RoleDocument> roles() {
    return roles.all().stream().map(RoleDocument::of).toList();
  }

  @Operation(
      summary = "What a role measures, and how precisely",
      description =
          "Predicted from the form that the bank gives for it today; provisional while items rest"
              + " on their authors' word.")
  @GetMapping("/{role}")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
  ProfileDocument role(@PathVariable String role, Locale locale) {
    ShippedRole known = roles.find(role).orElseThrow(() -> Refusal.notFound("role"));
    RoleProfile profile = profiles.of(role).orElseThrow();
    return new ProfileDocument(
        RoleDocument.of(known),
        DesignDocument.Prediction.of(profile.form(), Optional.empty(), words.in(locale)),
        profile.errors(),
        profile.form().curve().table(),
        profile.reliability(),
        profile.parts(),
        profile.repeat(),
        profile.model(),
        profile.rated());
  }
}
