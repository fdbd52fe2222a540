// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.bank.Brought;
import dev.assay.server.bank.Exposure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What language models can and cannot do of a test, beside people.
 *
 * @param test the id
 * @param version the number of the version that it is about
 * @param at when it was made
 * @param skills of the blueprint, in its order
 * @param items in the order of the form
 * @param models whose answers count, by name
 * @param brought answers that were not judged here, by who brought them in and when
 * @param functioning whether items are harder for people or for models
 * @param plans how sure figures become with more models and more runs
 */
public record RoleExposure(
    UUID test,
    String name,
    int version,
    Instant at,
    List<SkillLine> skills,
    List<ItemLine> items,
    List<ModelLine> models,
    List<Brought> brought,
    Functioning functioning,
    List<Plan> plans) {

  public RoleExposure {
    skills = List.copyOf(skills);
    items = List.copyOf(items);
    models = List.copyOf(models);
    brought = List.copyOf(brought);
    plans = List.copyOf(plans);
  }

  /**
   * A skill.
   *
   * @param skill its id
   * @param items of the test
   * @param measured of them, that a model answered
   * @param models how often models do all that is asked, over the measured items; empty without
   * @param marks their share of full marks over these
   * @param people what people reached over the same items
   */
  public record SkillLine(
      String skill,
      String name,
      int items,
      int measured,
      Optional<SolveRate> models,
      Optional<SolveRate> marks,
      boolean simulated,
      PeopleMean people) {}

  /**
   * An item.
   *
   * @param item its hash
   * @param skill the name
   * @param models empty when not measured
   */
  public record ItemLine(
      String item,
      String title,
      String type,
      String skill,
      Optional<Exposure> models,
      PeopleMean people) {}

  /**
   * A model.
   *
   * @param answers that have marks
   * @param items that these are to
   * @param works how often one does all that is asked; the interval is of runs of this model
   * @param brought those of the answers that were not judged here
   */
  public record ModelLine(
      String model,
      boolean simulated,
      int answers,
      int items,
      LocalDate first,
      LocalDate last,
      SolveRate works,
      List<Brought> brought) {}

  /**
   * @param error the standard error of an item's figure of one half
   */
  public record Plan(int models, int runs, double error) {}

  /** Items that a model answered. */
  public List<ItemLine> measured() {
    return items.stream().filter(item -> item.models().isPresent()).toList();
  }

  public List<ItemLine> nearlyAlways() {
    return items.stream()
        .filter(item -> item.models().filter(Exposure::nearlyAlways).isPresent())
        .toList();
  }

  public List<ItemLine> hardlyEver() {
    return items.stream()
        .filter(item -> item.models().filter(Exposure::hardlyEver).isPresent())
        .toList();
  }

  /** Whether a figure rests on answers that were written down beforehand. */
  public boolean simulated() {
    return models.stream().anyMatch(ModelLine::simulated);
  }

  /** The days of the answers, from the first to the last; empty without any. */
  public Optional<LocalDate> first() {
    return models.stream().map(ModelLine::first).min(LocalDate::compareTo);
  }

  /** The last of these days. */
  public Optional<LocalDate> last() {
    return models.stream().map(ModelLine::last).max(LocalDate::compareTo);
  }
}
