// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who rated an answer and how, over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/ratings")
@Tag(name = "Ratings")
class RatingRecordApi {
  private static final int LONGEST_REASON = 500;

  private final RatingRecords records;
  private final RatingDesk desk;
  private final RatingOverview overview;
  private final RatingRules rules;

  RatingRecordApi(
      RatingRecords records, RatingDesk desk, RatingOverview overview, RatingRules rules) {
    this.records = records;
    this.desk = desk;
    this.overview = overview;
    this.rules = rules;
  }

  /**
   * @param reason kept with the new rating
   */
  record Again(String reason) {}

  /**
   * @param rating the task that is open now
   */
  record Opened(UUID rating) {}

  /**
   * @param raters 2, the usual, or 1
   */
  record Rule(Integer raters) {}

  @Operation(
      summary = "Who rated a settled answer, and what each gave",
      description = "With every earlier round. While an answer is not settled there is no record.")
  @GetMapping("/{rating}/record")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  RatingHistory show(@PathVariable UUID rating) {
    return records.of(rating).orElseThrow(RatingRecordApi::none);
  }

  @Operation(
      summary = "Have a settled answer rated again",
      description = "By people who have not rated it. The marks it has count until then.")
  @Conflict("another answer counts by now")
  @PostMapping("/{rating}/again")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  Opened again(@PathVariable UUID rating, @RequestBody Again again) {
    show(rating);
    String reason = Required.text("reason", again.reason(), LONGEST_REASON);
    return desk.again(rating, reason, RatingPages.me())
        .map(Opened::new)
        .orElseThrow(() -> Refusal.conflict("Another answer counts by now."));
  }

  @Operation(
      summary = "Say how many people rate an answer",
      description = "With 1, answers that one person has rated already are settled at once.")
  @PutMapping("/rule")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access.Team(Role.OWNER)
  void rule(@RequestBody Rule rule) {
    int raters = Required.value("raters", rule.raters());
    desk.rule(Required.between("raters", raters, 1, RatingRule.USUAL), RatingPages.me());
  }

  /**
   * @param raters 2 or 1; left out, what holds for all tests holds for this one
   */
  record RuleOfTest(Optional<Integer> raters) {}

  @Operation(
      summary = "Say how many people rate an answer of one test",
      description = "Without a number, what is said of all tests holds for it again.")
  @PutMapping("/rule/{test}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access.Team(Role.OWNER)
  void ruleOfTest(@PathVariable UUID test, @RequestBody RuleOfTest rule) {
    OptionalInt said =
        rule.raters()
            .map(raters -> OptionalInt.of(Required.between("raters", raters, 1, RatingRule.USUAL)))
            .orElse(OptionalInt.empty());
    if (!desk.rule(test, said, RatingPages.me())) {
      throw Refusal.notFound("test");
    }
  }

  @Operation(summary = "The tests whose answers people rate, with how many rate each")
  @GetMapping("/rule")
  @Access.Team(Role.OWNER)
  Rules rules() {
    return new Rules(overview.current().raters(), rules.tests());
  }

  /**
   * @param raters what holds for tests of which nothing else is said
   */
  record Rules(int raters, List<RatedTest> tests) {}

  private static Refusal none() {
    return Refusal.notFound("settled rating");
  }
}
