// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.items.Reference;
import dev.assay.items.SkillTree;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Slice;
import dev.assay.server.bank.CandidateSide.Seen;
import dev.assay.server.itemtype.CandidateFiles;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bank over the API. Hiring managers see no keys. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
@Tag(name = "Bank", description = "Items and what they measure.")
class BankApi {
  private final Bank bank;
  private final ItemViews views;
  private final CandidateSide candidateSide;
  private final SkillTree skills;
  private final ItemTypes types;
  private final CandidateFiles files;

  BankApi(
      Bank bank,
      ItemViews views,
      CandidateSide candidateSide,
      SkillTree skills,
      ItemTypes types,
      CandidateFiles files) {
    this.bank = bank;
    this.views = views;
    this.candidateSide = candidateSide;
    this.skills = skills;
    this.types = types;
    this.files = files;
  }

  /**
   * @param parent the id of the node above
   */
  record Skill(String id, String name, Optional<String> parent) {}

  /**
   * A whole item, keys, rationales and hidden data included.
   *
   * @param options of a choice item
   * @param groups of a code or SQL item
   * @param files those that are text and short enough
   * @param model how it is taken to measure
   */
  record Whole(
      ItemSummary summary,
      List<String> versions,
      List<Reference> references,
      String statementHtml,
      List<ItemView.Option> options,
      List<ItemView.Group> groups,
      List<ItemView.File> files,
      String model) {}

  @Operation(summary = "The skill tree, parents before children")
  @GetMapping("/skills")
  List<Skill> skills() {
    return skills.all().stream()
        .map(skill -> new Skill(skill.id(), skill.name(), skill.parent()))
        .toList();
  }

  @Operation(
      summary = "Items of the bank, by name",
      description = "Every filter may be left out. A skill stands for all below it.")
  @GetMapping("/items")
  Slice<ItemSummary> items(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String skill,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String seniority,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    ItemFilter filter =
        new ItemFilter(
            text, skill, type, seniority.toLowerCase(Locale.ROOT), level.toLowerCase(Locale.ROOT));
    return Slice.of(
        bank.usable().stream().filter(filter::admits).map(ItemSummary::of).toList(), page, size);
  }

  @Operation(summary = "One item with its keys, rationales and hidden data")
  @GetMapping("/items/{item}")
  Whole item(@PathVariable String item) {
    BankItem found = find(item);
    ItemView view = views.view(found);
    return new Whole(
        ItemSummary.of(found.entry()),
        view.versions(),
        view.references(),
        view.statementHtml(),
        view.options(),
        view.groups(),
        view.files(),
        view.model());
  }

  @Operation(summary = "One item as candidates get it")
  @GetMapping("/items/{item}/preview")
  Seen preview(@PathVariable String item) {
    return candidateSide.of(List.of(find(item).hash())).getFirst();
  }

  @Operation(
      summary = "A picture or an attachment of an item",
      description = "By the hash that the preview of the item names it with.")
  @GetMapping("/items/{item}/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable String item, @PathVariable String file) {
    BankItem found = find(item);
    return files.answer(found.hash(), types.view(found.document(), ItemPreviews.SEED), file);
  }

  private BankItem find(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw Refusal.notFound("item");
    }
    return bank.find(new ItemHash(hash)).orElseThrow(() -> Refusal.notFound("item"));
  }
}
