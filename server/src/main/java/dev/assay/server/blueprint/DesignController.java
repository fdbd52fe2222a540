// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.items.Markdown;
import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Exposure;
import dev.assay.server.bank.ItemPreviews;
import dev.assay.server.bank.ItemRows;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.page.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of one test's design: the form, what could join it, and how candidates see it. */
@Controller
@Profile("web")
class DesignController {
  private final ReadableTests tests;
  private final Picking picking;
  private final ShippedRoles roles;
  private final OfferedItems offered;
  private final TestReaders readers;
  private final ItemRows rows;
  private final ItemPreviews previews;

  DesignController(
      ReadableTests tests,
      Picking picking,
      ShippedRoles roles,
      OfferedItems offered,
      TestReaders readers,
      ItemRows rows,
      ItemPreviews previews) {
    this.tests = tests;
    this.picking = picking;
    this.roles = roles;
    this.offered = offered;
    this.readers = readers;
    this.rows = rows;
    this.previews = previews;
  }

  @GetMapping("/tests/{test}")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
  String show(
      @PathVariable UUID test,
      @RequestParam(name = "version", required = false) Optional<Integer> number,
      Model model) {
    model.addAttribute("design", view(test, number));
    return "blueprint/design";
  }

  @GetMapping("/tests/{test}/preview")
  @Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
  String preview(
      @PathVariable UUID test,
      @RequestParam(name = "version", required = false) Optional<Integer> number,
      @ModelAttribute("page") Page page,
      Model model) {
    TestVersion version = version(test, number);
    model.addAttribute(
        "preview", previews.of(version.items(), version.name(), "/tests/" + test, page));
    return "bank/preview";
  }

  @GetMapping("/tests/{test}/pick")
  @Access.Team({Role.OWNER, Role.RECRUITER})
  String pick(
      @PathVariable UUID test,
      @RequestParam(name = "for", required = false) Optional<String> replaced,
      Model model) {
    model.addAttribute(
        "pick",
        picking.alternatives(
            version(test, Optional.empty()), replaced.map(DesignController::hash)));
    return "blueprint/pick";
  }

  /** An item's hash from an address, or not found. */
  static ItemHash hash(String text) {
    try {
      return new ItemHash(text);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private TestVersion version(UUID test, Optional<Integer> number) {
    return tests.version(TestsController.me(), test, number);
  }

  private DesignView view(UUID test, Optional<Integer> number) {
    TestVersion version = version(test, number);
    TeamMember me = TestsController.me();
    List<MeasuredItem> form = tests.items(version);
    Map<ItemHash, Exposure> known = offered.known(version.items());
    return new DesignView(
        test.toString(),
        version.name(),
        roles.find(version.blueprint().role()).map(ShippedRole::slug),
        version.number(),
        version.draft(),
        version.archived(),
        TestsController.mayDesign(me),
        Markdown.toHtml(version.blueprint().description()),
        version.blueprint().seniority().name().toLowerCase(Locale.ROOT),
        version.rules(),
        version.blueprint().solved(),
        form.stream()
            .map(item ->
                new DesignView.Line(
                    rows.row(item.entry()),
                    item.difficulty(),
                    item.parameters().responses(),
                    tests.pair(version, item),
                    Optional.ofNullable(known.get(item.entry().hash()))))
            .toList(),
        tests.facts(version, form),
        tests.versions(me, test).stream()
            .map(v ->
                new DesignView.Version(v.number(), v.publishedAt(), v.number() == version.number()))
            .toList(),
        TestsController.mayDesign(me) ? readers.of(test) : List.of());
  }
}
