// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import dev.assay.server.page.Page;
import dev.assay.server.rating.RatingDesk.Taken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The raters' queue, and the page on which an answer is rated. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.REVIEWER})
class RatingPages {
  private static final String QUEUE = "/ratings";
  private static final String LEVEL = "level.";
  private static final int LONGEST_NOTE = 5_000;

  private final RatingQueue queue;
  private final RatingBriefs briefs;
  private final RatingDesk desk;
  private final RatingOverview overview;
  private final RatingRules rules;

  RatingPages(
      RatingQueue queue,
      RatingBriefs briefs,
      RatingDesk desk,
      RatingOverview overview,
      RatingRules rules) {
    this.queue = queue;
    this.briefs = briefs;
    this.desk = desk;
    this.overview = overview;
    this.rules = rules;
  }

  @GetMapping(QUEUE)
  String list(Model model) {
    model.addAttribute("queue", queue.of(me()));
    model.addAttribute("overview", overview.current());
    model.addAttribute("tests", me().role() == Role.OWNER ? rules.tests() : List.of());
    return "rating/queue";
  }

  @GetMapping("/ratings/{rating}")
  String rate(
      @PathVariable UUID rating,
      @ModelAttribute("page") Page page,
      Model model,
      RedirectAttributes redirect) {
    Optional<RatingView> view = briefs.page(rating, me(), page);
    if (view.isEmpty()) {
      return Flash.problem(redirect, "rating.gone").to(QUEUE);
    }
    model.addAttribute("view", view.get());
    return "rating/rate";
  }

  /** Keeps what is chosen so far; the page does it after each change. */
  @PostMapping("/ratings/{rating}/draft")
  ResponseEntity<Void> draft(@PathVariable UUID rating, @RequestParam Map<String, String> form) {
    boolean kept = desk.draft(rating, me(), levels(form), note(form));
    return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.GONE).build();
  }

  @PostMapping("/ratings/{rating}")
  String finish(
      @PathVariable UUID rating,
      @RequestParam Map<String, String> form,
      RedirectAttributes redirect) {
    return switch (desk.finish(rating, me(), levels(form), note(form))) {
      case Taken.Kept _ -> {
        Optional<WaitingAnswer> next = queue.of(me()).stream().findFirst();
        boolean goOn = "next".equals(form.get("then")) && next.isPresent();
        yield Flash.done(redirect, "rating.kept")
            .to(goOn ? QUEUE + "/" + next.orElseThrow().rating() : QUEUE);
      }
      case Taken.Incomplete(List<String> criteria) -> {
        desk.draft(rating, me(), levels(form), note(form));
        yield Flash.problem(redirect, "rating.incomplete", criteria.size())
            .to(QUEUE + "/" + rating);
      }
      case Taken.Gone _ -> Flash.problem(redirect, "rating.gone").to(QUEUE);
    };
  }

  /** What a form says of levels, by criterion. */
  static Map<String, Integer> levels(Map<String, String> form) {
    Map<String, Integer> levels = new TreeMap<>();
    form.forEach((name, value) -> {
      if (name.startsWith(LEVEL) && value.matches("[0-9]")) {
        levels.put(name.substring(LEVEL.length()), Integer.parseInt(value));
      }
    });
    return levels;
  }

  private static String note(Map<String, String> form) {
    String note = form.getOrDefault("note", "").strip();
    return note.substring(0, Math.min(note.length(), LONGEST_NOTE));
  }

  static TeamMember me() {
    return (TeamMember) Callers.current().orElseThrow();
  }
}
