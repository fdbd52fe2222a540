// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import dev.assay.items.ItemTypes;
import dev.assay.items.SkillTree;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.itemtype.CandidateFiles;
import dev.assay.server.itemtype.PlainPrompts;
import dev.assay.server.page.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The team's pages of the bank. Hiring managers see no keys. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
class BankController {
  private final Bank bank;
  private final Exposures exposures;
  private final PlainPrompts plain;
  private final ItemRows rows;
  private final ItemViews views;
  private final ItemPreviews previews;
  private final ItemTypes types;
  private final SkillTree skills;
  private final CandidateFiles files;

  BankController(
      Bank bank,
      Exposures exposures,
      PlainPrompts plain,
      ItemRows rows,
      ItemViews views,
      ItemPreviews previews,
      ItemTypes types,
      SkillTree skills,
      CandidateFiles files) {
    this.bank = bank;
    this.exposures = exposures;
    this.plain = plain;
    this.rows = rows;
    this.views = views;
    this.previews = previews;
    this.types = types;
    this.skills = skills;
    this.files = files;
  }

  @GetMapping("/items")
  String list(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String skill,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String seniority,
      @RequestParam(defaultValue = "") String level,
      Model model) {
    ItemFilter filter = new ItemFilter(text, skill, type, seniority, level);
    List<BankEntry> all = bank.usable();
    Map<String, Exposure> ai = new HashMap<>();
    exposures
        .of(all.stream().map(BankEntry::hash).toList())
        .forEach((item, known) -> ai.put(item.hex(), known));
    model.addAttribute(
        "bank",
        new BankListView(
            filter,
            all.stream().filter(filter::admits).map(rows::row).toList(),
            ai,
            plain.of(all.stream().map(BankEntry::hash).toList()).keySet().stream()
                .map(ItemHash::hex)
                .collect(Collectors.toSet()),
            all.size(),
            types.all().stream().map(t -> t.name()).toList(),
            skills.all()));
    return "bank/list";
  }

  @GetMapping("/items/{hash}")
  String item(@PathVariable String hash, Model model) {
    BankItem item = find(hash);
    model.addAttribute("item", views.view(item));
    model.addAttribute(
        "ai", Optional.ofNullable(exposures.of(List.of(item.hash())).get(item.hash())));
    model.addAttribute(
        "plain", Optional.ofNullable(plain.of(List.of(item.hash())).get(item.hash())));
    return "bank/item";
  }

  @GetMapping("/items/{hash}/preview")
  String preview(@PathVariable String hash, @ModelAttribute("page") Page page, Model model) {
    BankItem item = find(hash);
    model.addAttribute(
        "preview",
        previews.of(List.of(item.hash()), item.manifest().title(), "/items/" + hash, page));
    return "bank/preview";
  }

  /** Where an item's files are, for its pages. */
  static String base(ItemHash item) {
    return "/items/" + item.hex() + "/";
  }

  @GetMapping("/items/{hash}/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String file) {
    BankItem item = find(hash);
    return files.answer(item.hash(), types.view(item.document(), ItemPreviews.SEED), file);
  }

  private BankItem find(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return bank.find(new ItemHash(hash))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
