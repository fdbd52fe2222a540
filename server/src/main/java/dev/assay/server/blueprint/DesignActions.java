// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a designer does to a test; every act ends on the design page. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
class DesignActions {
  private final Designs designs;

  DesignActions(Designs designs) {
    this.designs = designs;
  }

  @PostMapping("/tests/{test}/rules")
  String rules(
      @PathVariable UUID test,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect) {
    NewTestForm form = new NewTestForm(fields);
    if (form.pairsInVain()) {
      return Flash.problem(redirect, "blueprint.pairs.wrong").to("/tests/" + test);
    }
    if (form.name().isEmpty() || form.rules().isEmpty() || form.solved().isEmpty()) {
      return Flash.problem(redirect, "blueprint.new.wrong.rules").to("/tests/" + test);
    }
    return said(
        test,
        designs.change(test, form.name().get(), form.rules().get(), form.solved().get()),
        "blueprint.rules.saved",
        redirect);
  }

  @PostMapping("/tests/{test}/assemble")
  String assemble(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "false") boolean others,
      RedirectAttributes redirect) {
    return said(
        test,
        designs.reassemble(test, others),
        others ? "blueprint.assembled.others" : "blueprint.assembled",
        redirect);
  }

  @PostMapping("/tests/{test}/items/{item}/move")
  String move(
      @PathVariable UUID test,
      @PathVariable String item,
      @RequestParam int by,
      RedirectAttributes redirect) {
    return said(
        test,
        designs.move(test, DesignController.hash(item), by < 0 ? -1 : 1),
        "blueprint.moved",
        redirect);
  }

  @PostMapping("/tests/{test}/items/{item}/place")
  String place(
      @PathVariable UUID test,
      @PathVariable String item,
      @RequestParam int position,
      RedirectAttributes redirect) {
    return said(
        test,
        designs.place(test, DesignController.hash(item), position),
        "blueprint.moved",
        redirect);
  }

  @PostMapping("/tests/{test}/items/{item}/remove")
  String remove(@PathVariable UUID test, @PathVariable String item, RedirectAttributes redirect) {
    return said(
        test, designs.remove(test, DesignController.hash(item)), "blueprint.removed", redirect);
  }

  @PostMapping("/tests/{test}/items")
  String put(
      @PathVariable UUID test,
      @RequestParam String item,
      @RequestParam(name = "for", required = false) Optional<String> replaced,
      RedirectAttributes redirect) {
    Optional<String> refused =
        replaced
            .map(old -> designs.swap(test, DesignController.hash(old), DesignController.hash(item)))
            .orElseGet(() -> designs.add(test, DesignController.hash(item)));
    return said(
        test, refused, replaced.isPresent() ? "blueprint.swapped" : "blueprint.added", redirect);
  }

  @PostMapping("/tests/{test}/publish")
  String publish(@PathVariable UUID test, RedirectAttributes redirect) {
    return said(test, designs.publish(test), "blueprint.published", redirect);
  }

  @PostMapping("/tests/{test}/draft")
  String draft(@PathVariable UUID test, RedirectAttributes redirect) {
    return said(test, designs.draft(test), "blueprint.drafted", redirect);
  }

  @PostMapping("/tests/{test}/discard")
  String discard(@PathVariable UUID test, RedirectAttributes redirect) {
    designs.discard(test);
    return Flash.done(redirect, "blueprint.discarded").to("/tests");
  }

  @PostMapping("/tests/{test}/archive")
  String archive(@PathVariable UUID test, RedirectAttributes redirect) {
    designs.archive(test, true);
    return Flash.done(redirect, "blueprint.archived").to("/tests");
  }

  @PostMapping("/tests/{test}/restore")
  String restore(@PathVariable UUID test, RedirectAttributes redirect) {
    designs.archive(test, false);
    return Flash.done(redirect, "blueprint.restored").to("/tests/" + test);
  }

  private static String said(
      UUID test, Optional<String> refused, String done, RedirectAttributes redirect) {
    Flash flash =
        refused
            .map(key -> Flash.problem(redirect, key))
            .orElseGet(() -> Flash.done(redirect, done));
    return flash.to("/tests/" + test);
  }
}
