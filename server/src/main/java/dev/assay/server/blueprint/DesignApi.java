// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.items.ItemHash;
import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.ItemSummary;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Designing a test over the API. Whatever changes it answers with the design as it is then. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Design", description = "Changing a draft, publishing it, and putting tests away.")
class DesignApi {
  private static final String PUBLISHED = "the latest version is published and cannot change";

  private final Designs designs;
  private final ReadableTests tests;
  private final Picking picking;
  private final Bank bank;
  private final Words words;

  DesignApi(Designs designs, ReadableTests tests, Picking picking, Bank bank, Words words) {
    this.designs = designs;
    this.tests = tests;
    this.picking = picking;
    this.bank = bank;
    this.words = words;
  }

  /**
   * What is left out stays as it is.
   *
   * @param solved what becomes of items that language models nearly always solve, from the next
   *     assembly or swap on
   */
  record Settings(Optional<String> name, Optional<NewRules> rules, Optional<SolvedItems> solved) {}

  /**
   * @param item what comes in, by its hash
   * @param replaces the item whose place it takes; added at the end when left out
   */
  record Put(String item, Optional<String> replaces) {}

  /**
   * @param position from 1; what lies between moves up or down
   */
  record Place(Integer position) {}

  /**
   * @param errorAtCut the standard error at the cut with this item
   * @param enemy an item of the form that gives this one away or is given away by it
   */
  record Offer(ItemSummary item, double errorAtCut, Optional<String> enemy) {}

  @Operation(summary = "Change the name, the rules and the wishes of a draft")
  @Conflict(PUBLISHED)
  @PatchMapping
  DesignDocument settings(@PathVariable UUID test, @RequestBody Settings settings, Locale locale) {
    TestVersion draft = version(test);
    String name =
        Required.text("name", settings.name().orElse(draft.name()), NewTestForm.LONGEST_NAME);
    Rules rules = settings.rules().map(some -> some.over(draft.rules())).orElse(draft.rules());
    SolvedItems solved = settings.solved().orElse(draft.blueprint().solved());
    return after(test, designs.change(test, name, rules, solved), locale);
  }

  @Operation(
      summary = "Assemble the form of a draft anew from the bank",
      description =
          "With others=true: with as few as possible of the items that a version of this test has"
              + " had.")
  @Conflict(PUBLISHED)
  @PostMapping("/assemble")
  DesignDocument assemble(
      @PathVariable UUID test,
      @RequestParam(defaultValue = "false") boolean others,
      Locale locale) {
    version(test);
    return after(test, designs.reassemble(test, others), locale);
  }

  @Operation(
      summary = "Items that could join the form, the most useful first",
      description = "With the parameter for: those that could take that item's place.")
  @GetMapping("/offers")
  Slice<Offer> offers(
      @PathVariable UUID test,
      @RequestParam(name = "for") Optional<String> replaced,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    TestVersion version = version(test);
    List<PickView.Offer> offers =
        picking.alternatives(version, replaced.map(hash -> inForm(version, "for", hash))).offers();
    Map<String, ItemSummary> items =
        bank
            .entries(offers.stream().map(offer -> new ItemHash(offer.item().hash())).toList())
            .stream()
            .map(ItemSummary::of)
            .collect(Collectors.toMap(ItemSummary::item, Function.identity()));
    return Slice.of(
        offers.stream()
            .map(offer ->
                new Offer(
                    Objects.requireNonNull(items.get(offer.item().hash())),
                    offer.errorAtCut(),
                    offer.enemy()))
            .toList(),
        page,
        size);
  }

  @Operation(summary = "Add an item to a draft, or swap one for another")
  @Conflict(PUBLISHED + ", or the bank does not offer the item, or the design does without it")
  @PostMapping("/items")
  DesignDocument put(@PathVariable UUID test, @RequestBody Put put, Locale locale) {
    TestVersion draft = version(test);
    ItemHash item = hash("item", Required.value("item", put.item()));
    return after(
        test,
        put.replaces()
            .map(old -> designs.swap(test, inForm(draft, "replaces", old), item))
            .orElseGet(() -> designs.add(test, item)),
        locale);
  }

  @Operation(summary = "Move an item of a draft to another position")
  @Conflict(PUBLISHED)
  @PutMapping("/items/{item}/position")
  DesignDocument place(
      @PathVariable UUID test, @PathVariable String item, @RequestBody Place place, Locale locale) {
    TestVersion draft = version(test);
    ItemHash moved = addressed(draft, item);
    int position =
        Required.between(
            "position", Required.value("position", place.position()), 1, draft.items().size());
    return after(test, designs.place(test, moved, position), locale);
  }

  @Operation(summary = "Take an item out of a draft")
  @Conflict(PUBLISHED)
  @DeleteMapping("/items/{item}")
  DesignDocument remove(@PathVariable UUID test, @PathVariable String item, Locale locale) {
    return after(test, designs.remove(test, addressed(version(test), item)), locale);
  }

  @Operation(
      summary = "Publish the draft",
      description = "From then on the version never changes, and candidates can be invited.")
  @Conflict(PUBLISHED + ", or has no items")
  @PostMapping("/publish")
  DesignDocument publish(@PathVariable UUID test, Locale locale) {
    version(test);
    return after(test, designs.publish(test), locale);
  }

  @Operation(summary = "Begin a new version: a draft that is a copy of the one published last")
  @Conflict("there is a draft already")
  @PostMapping("/draft")
  @ResponseStatus(HttpStatus.CREATED)
  DesignDocument draft(@PathVariable UUID test, Locale locale) {
    version(test);
    return after(test, designs.draft(test), locale);
  }

  @Operation(summary = "Throw the draft away; a test that was never published goes with it")
  @Conflict(PUBLISHED)
  @DeleteMapping("/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable UUID test, Locale locale) {
    if (!version(test).draft()) {
      throw Refusal.conflict(words.in(locale).of("blueprint.refused.published"));
    }
    designs.discard(test);
  }

  @Operation(summary = "Put a test away: nobody can be invited to it; results stay")
  @PostMapping("/archive")
  DesignDocument archive(@PathVariable UUID test, Locale locale) {
    version(test);
    designs.archive(test, true);
    return after(test, Optional.empty(), locale);
  }

  @Operation(summary = "Bring an archived test back")
  @PostMapping("/restore")
  DesignDocument restore(@PathVariable UUID test, Locale locale) {
    version(test);
    designs.archive(test, false);
    return after(test, Optional.empty(), locale);
  }

  private TestVersion version(UUID test) {
    return tests.version(TestsController.me(), test, Optional.empty());
  }

  private DesignDocument after(UUID test, Optional<String> refused, Locale locale) {
    refused.ifPresent(key -> {
      throw Refusal.conflict(words.in(locale).of(key));
    });
    TeamMember me = TestsController.me();
    return DesignDocument.of(me, version(test), tests, words.in(locale));
  }

  private static ItemHash addressed(TestVersion version, String text) {
    return find(version, text).orElseThrow(() -> Refusal.notFound("item in this form"));
  }

  private static ItemHash inForm(TestVersion version, String field, String text) {
    return find(version, text).orElseThrow(() -> Refusal.field(field, "is not in this form"));
  }

  private static Optional<ItemHash> find(TestVersion version, String text) {
    return version.items().stream().filter(hash -> hash.hex().equals(text)).findFirst();
  }

  private static ItemHash hash(String field, String text) {
    try {
      return new ItemHash(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.field(field, "64 hexadecimal digits are needed");
    }
  }
}
