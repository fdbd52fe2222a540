// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemTypes;
import dev.assay.items.SkillTree;
import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.api.Slice;
import dev.assay.server.bank.CandidateSide;
import dev.assay.server.bank.CandidateSide.Seen;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Tests over the API: found, read, and made. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Tag(name = "Tests", description = "Tests, their versions, and how far their candidates have come.")
class TestApi {
  private final Designs designs;
  private final ReadableTests tests;
  private final Funnels funnels;
  private final ShippedRoles roles;
  private final SkillTree skills;
  private final ItemTypes types;
  private final CandidateSide candidateSide;
  private final Words words;

  TestApi(
      Designs designs,
      ReadableTests tests,
      Funnels funnels,
      ShippedRoles roles,
      SkillTree skills,
      ItemTypes types,
      CandidateSide candidateSide,
      Words words) {
    this.designs = designs;
    this.tests = tests;
    this.funnels = funnels;
    this.roles = roles;
    this.skills = skills;
    this.types = types;
    this.candidateSide = candidateSide;
    this.words = words;
  }

  /** How many candidates have come so far. */
  record Funnel(int invited, int opened, int started, int submitted, int graded) {}

  /**
   * @param published whether candidates can be invited
   * @param draft whether there is a version being worked on
   */
  record Row(UUID test, String name, boolean published, boolean draft, Funnel funnel) {
    static Row of(TestsView.Row row) {
      return new Row(
          UUID.fromString(row.id()),
          row.name(),
          row.published(),
          row.draft(),
          new Funnel(row.invited(), row.opened(), row.started(), row.submitted(), row.graded()));
    }
  }

  @Operation(
      summary = "Tests with their funnels, newest first",
      description = "A hiring manager sees those that were chosen.")
  @GetMapping("/tests")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER, Role.AUTHOR, Role.REVIEWER})
  Slice<Row> list(
      @RequestParam(defaultValue = "false") boolean archived,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    return Slice.of(
        funnels.rows(TestsController.me(), archived).stream().map(Row::of).toList(), page, size);
  }

  @Operation(
      summary = "Make a test; Assay assembles its form from the bank",
      description =
          "From a role that ships, or from skills and numbers of items of each type. The answer is"
              + " the draft with its predicted minutes and precision.")
  @PostMapping("/tests")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  @ResponseStatus(HttpStatus.CREATED)
  DesignDocument create(@RequestBody NewTest wanted, Locale locale) {
    NewTest.Plan plan = wanted.plan(roles, skills, types);
    TeamMember me = TestsController.me();
    UUID test = designs.create(plan.name(), plan.blueprint(), plan.rules(), me.account());
    return show(test, Optional.empty(), locale);
  }

  @Operation(summary = "One test: the latest version, or the one of a number")
  @GetMapping("/tests/{test}")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
  DesignDocument show(
      @PathVariable UUID test, @RequestParam Optional<Integer> version, Locale locale) {
    TeamMember me = TestsController.me();
    return DesignDocument.of(me, tests.version(me, test, version), tests, words.in(locale));
  }

  @Operation(summary = "The items of a test as candidates get them")
  @GetMapping("/tests/{test}/preview")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
  List<Seen> preview(@PathVariable UUID test, @RequestParam Optional<Integer> version) {
    return candidateSide.of(tests.version(TestsController.me(), test, version).items());
  }
}
