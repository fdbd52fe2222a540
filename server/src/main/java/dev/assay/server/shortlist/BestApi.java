// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The best so many over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/shortlist/best")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Shortlist")
class BestApi {
  private final Selections selections;

  BestApi(Selections selections) {
    this.selections = selections;
  }

  /**
   * @param amongBest the chance to be among the truly best
   * @param band people of one band cannot be told apart by this test
   */
  record Person(UUID invitation, String name, double amongBest, int band, boolean listed) {}

  /**
   * @param now the chance that the present decision about this person is right
   * @param after the same after the further testing
   */
  record Longer(UUID invitation, String name, double now, double after) {}

  /**
   * @param scored how many have a score
   * @param size how many are on the list
   * @param expectedRight how many of them are expected to be among the truly best of that number
   * @param captured of what a perfect list gains over one drawn by lot, the share this one gains
   * @param moreMinutes how much further testing {@code testLonger} speaks of
   */
  record Best(
      int scored,
      int size,
      double expectedRight,
      double captured,
      List<Person> people,
      int moreMinutes,
      List<Longer> testLonger) {}

  @Operation(
      summary = "The best so many, and how right that list is expected to be",
      description = "Without size, as many as are expected to be above the cut. Nothing is saved.")
  @GetMapping
  Best look(@PathVariable UUID test, @RequestParam(defaultValue = "0") int size) {
    BestView view = selections.best(test, size);
    return new Best(
        view.scored(),
        view.size(),
        view.right(),
        view.captured(),
        view.places().stream()
            .map(place ->
                new Person(
                    place.one().invitation(),
                    place.one().name(),
                    place.chance(),
                    place.band(),
                    place.listed()))
            .toList(),
        view.minutes(),
        view.longer().stream()
            .map(
                one -> new Longer(one.one().invitation(), one.one().name(), one.now(), one.after()))
            .toList());
  }
}
