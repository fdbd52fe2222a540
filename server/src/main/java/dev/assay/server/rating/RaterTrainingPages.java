// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.items.rubric.RatedExample;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import dev.assay.server.rating.RaterTraining.Progress;
import dev.assay.server.rating.TrainingView.Author;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Example answers to rate and to compare, one after the other. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.REVIEWER})
class RaterTrainingPages {
  private static final String PLACE = "/ratings/training/";

  /** The seed of nobody's attempt: items that people rate look the same to everybody. */
  private static final long SEED = 0;

  private final RaterTraining training;
  private final RatedTypes types;
  private final ItemTypes views;
  private final Fragments fragments;

  RaterTrainingPages(
      RaterTraining training, RatedTypes types, ItemTypes views, Fragments fragments) {
    this.training = training;
    this.types = types;
    this.views = views;
    this.fragments = fragments;
  }

  /** The next example; when all are rated, the first, to compare once more. */
  @GetMapping(PLACE + "{item}")
  String next(@PathVariable String item) {
    Progress progress = progress(item);
    int number = progress.next().orElse(progress.order().getFirst());
    return "redirect:" + PLACE + item + "/" + number;
  }

  @GetMapping(PLACE + "{item}/{example}")
  String show(
      @PathVariable String item,
      @PathVariable int example,
      @ModelAttribute("page") Page page,
      Model model) {
    Progress progress = progress(item);
    RatedExample shown = progress.example(example).orElseThrow(RaterTrainingPages::none);
    model.addAttribute("view", view(progress, example, shown, page));
    return "rating/training";
  }

  @PostMapping(PLACE + "{item}/{example}")
  String rate(
      @PathVariable String item,
      @PathVariable int example,
      @RequestParam Map<String, String> form,
      RedirectAttributes redirect) {
    Progress progress = progress(item);
    if (progress.example(example).isEmpty()) {
      throw none();
    }
    List<String> missing =
        training.rate(progress, example, RatingPages.me(), RatingPages.levels(form));
    String back = PLACE + item + "/" + example;
    return missing.isEmpty()
        ? "redirect:" + back
        : Flash.problem(redirect, "rating.incomplete", missing.size()).to(back);
  }

  private TrainingView view(Progress progress, int number, RatedExample example, Page page) {
    boolean rated = progress.done().containsKey(number);
    return new TrainingView(
        progress.item().hash().hex(),
        progress.item().manifest().title(),
        number,
        progress.order().indexOf(number) + 1,
        progress.order().size(),
        fragments.content(
            types.of(progress.item()).answerTemplate(),
            Map.of(
                "page",
                page,
                "id",
                "rated",
                "base",
                "/items/" + progress.item().hash().hex() + "/",
                "view",
                views.view(progress.document(), SEED),
                "response",
                types.of(progress.item()).response(progress.document(), example))),
        progress.document().rubric().criteria(),
        progress.done().getOrDefault(number, Map.of()),
        rated ? Optional.of(new Author(example.levels(), example.why())) : Optional.empty(),
        progress.next().isPresent(),
        progress.same(),
        progress.near(),
        progress.given());
  }

  private Progress progress(String item) {
    return training.of(new ItemHash(item), RatingPages.me()).orElseThrow(RaterTrainingPages::none);
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
