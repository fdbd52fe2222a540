// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.items.rubric.Criterion;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Required;
import dev.assay.server.page.Refusal;
import dev.assay.server.rating.RaterTraining.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Rating examples and comparing, over the API; what is given here is no rating. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/ratings/training")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.REVIEWER})
@Tag(name = "Ratings")
class RaterTrainingApi {
  private final RaterTraining training;
  private final RatedTypes types;
  private final ItemTypes views;

  RaterTrainingApi(RaterTraining training, RatedTypes types, ItemTypes views) {
    this.training = training;
    this.types = types;
    this.views = views;
  }

  /**
   * @param next the number of the example to rate now; null when all are rated
   * @param done numbers of the examples that the caller has rated
   */
  record Training(
      String title,
      CandidateView view,
      List<Criterion> criteria,
      Optional<Integer> next,
      List<Integer> done) {}

  /**
   * @param response the example, in the item type's own form
   * @param own what the caller gave it; null while it is to be rated
   * @param author what the item's author gives; null until the caller has rated it
   * @param why these levels; null until then too
   */
  record Example(
      JsonNode response,
      Optional<Map<String, Integer>> own,
      Optional<Map<String, Integer>> author,
      Optional<String> why) {}

  /**
   * @param levels by criterion, from 0, the lowest
   */
  record Given(Map<String, Integer> levels) {}

  @Operation(
      summary = "The rated examples of an item, for raters to try their eye on",
      description = "In an order that tells nothing of them.")
  @GetMapping("/{item}")
  Training list(@PathVariable String item) {
    Progress progress = progress(item);
    return new Training(
        progress.item().manifest().title(),
        views.view(progress.document(), 0),
        progress.document().rubric().criteria(),
        progress.next(),
        List.copyOf(progress.done().keySet()));
  }

  @Operation(summary = "One example; with its author's levels once the caller has rated it")
  @GetMapping("/{item}/{example}")
  Example read(@PathVariable String item, @PathVariable int example) {
    Progress progress = progress(item);
    RatedExample shown = progress.example(example).orElseThrow(RaterTrainingApi::none);
    Optional<Map<String, Integer>> own = Optional.ofNullable(progress.done().get(example));
    return new Example(
        types.of(progress.item()).response(progress.document(), shown),
        own,
        own.map(_ -> shown.levels()),
        own.map(_ -> shown.why()));
  }

  @Operation(
      summary = "Rate an example and see what its author gives",
      description = "No rating: nobody's marks rest on it. A second time replaces the first.")
  @PostMapping("/{item}/{example}")
  Example rate(@PathVariable String item, @PathVariable int example, @RequestBody Given given) {
    Progress progress = progress(item);
    if (progress.example(example).isEmpty()) {
      throw none();
    }
    List<String> missing =
        training.rate(
            progress, example, RatingPages.me(), Required.value("levels", given.levels()));
    if (!missing.isEmpty()) {
      throw Refusal.field("levels." + missing.getFirst(), "a level of the rubric is needed");
    }
    return read(item, example);
  }

  private Progress progress(String item) {
    return training.of(new ItemHash(item), RatingPages.me()).orElseThrow(RaterTrainingApi::none);
  }

  private static Refusal none() {
    return Refusal.notFound("rated example");
  }
}
