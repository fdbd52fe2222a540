// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.Exposure;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Models' answers to items over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/exposure")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR})
@Tag(name = "AI and items")
class ExposureApi {
  private final ExposureDesk desk;
  private final KnownModels models;
  private final KnownExposures exposures;
  private final Bank bank;

  ExposureApi(ExposureDesk desk, KnownModels models, KnownExposures exposures, Bank bank) {
    this.desk = desk;
    this.models = models;
    this.exposures = exposures;
    this.bank = bank;
  }

  /** Judged answers, as {@code ./assay exposure --out} writes them. */
  record NewAnswers(List<AnswerDocument> answers) {}

  /** How many answers were taken. */
  record Taken(int answers) {}

  /**
   * An item of the bank with what is known of it.
   *
   * @param exposure left out when no model was measured
   * @param nearlyAlways whether models nearly always solve it
   */
  record ItemFigures(
      String item, String slug, String title, Optional<Exposure> exposure, boolean nearlyAlways) {}

  @Operation(summary = "The models whose answers are known")
  @GetMapping
  ExposureList list() {
    return models.list();
  }

  @Operation(
      summary = "How well models solve the items of the bank",
      description = "Each figure with its 95 % interval; several models: of models like these.")
  @GetMapping("/items")
  Slice<ItemFigures> items(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    List<BankEntry> usable = bank.usable();
    Slice<BankEntry> slice = Slice.of(usable, page, size);
    Map<ItemHash, Exposure> known =
        exposures.of(slice.items().stream().map(BankEntry::hash).toList());
    return new Slice<>(
        slice.items().stream().map(entry -> figures(entry, known)).toList(),
        page,
        size,
        slice.total());
  }

  private static ItemFigures figures(BankEntry entry, Map<ItemHash, Exposure> known) {
    Optional<Exposure> exposure = Optional.ofNullable(known.get(entry.hash()));
    return new ItemFigures(
        entry.hash().hex(),
        entry.slug(),
        entry.manifest().title(),
        exposure,
        exposure.filter(Exposure::nearlyAlways).isPresent());
  }

  @Operation(
      summary = "Bring in answers of models that were recorded and judged elsewhere",
      description =
          "All of them are taken, or none. An answer of the same model, item, day and run replaces"
              + " the one before.")
  @PostMapping("/answers")
  @ResponseStatus(HttpStatus.CREATED)
  Taken add(@RequestBody NewAnswers given) {
    try {
      return new Taken(desk.take("answers", Required.value("answers", given.answers())));
    } catch (ExposureDesk.Unusable e) {
      throw Refusal.field("answers", String.valueOf(e.getMessage()));
    }
  }

  @Operation(
      summary = "Forget what was recorded of a model",
      description = "What it sat here stays with its attempts.")
  @DeleteMapping("/models/{model}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String model) {
    if (models.forget(model) == 0) {
      throw Refusal.notFound("recorded model");
    }
  }
}
