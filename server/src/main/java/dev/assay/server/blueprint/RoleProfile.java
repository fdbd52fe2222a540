// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a role that ships measures, and how precisely a test made from it today would: the form that
 * the organisation's bank gives now.
 *
 * @param descriptionHtml whom it is for, what it measures and what not
 * @param form what the form is like
 * @param errors the standard error of a score for people a step below, at and a step above the
 *     middle of the seniority
 * @param reliability the share of the variance between people of the seniority that is not error: 0
 *     to 1
 * @param repeat what is the same in a second form with other items
 * @param model what a language model has to do with it
 * @param rated how many of its items wait for raters
 */
public record RoleProfile(
    String role,
    String name,
    String descriptionHtml,
    Blueprint blueprint,
    Rules rules,
    FormFacts form,
    Errors errors,
    double reliability,
    List<Part> parts,
    Repeat repeat,
    Model model,
    int rated) {

  public RoleProfile {
    parts = List.copyOf(parts);
  }

  /** Standard errors one standard deviation below the mean of a seniority, at it, and above. */
  public record Errors(double below, double middle, double above) {}

  /**
   * The items of a type.
   *
   * @param minutes that the 80th of 100 people takes for each, added up
   */
  public record Part(String type, int items, double minutes) {}

  /**
   * How much a second form shares with the first when it is assembled with other items.
   *
   * @param shared items that are in both
   * @param of items that a form has
   * @param byType the shared ones
   */
  public record Repeat(int shared, int of, Map<String, Integer> byType) {
    public Repeat {
      byType = Map.copyOf(byType);
    }

    public int percent() {
      return of == 0 ? 0 : Math.round(100f * shared / of);
    }
  }

  /**
   * @param need whether an item of the form is executed by a model
   * @param connected the model that the organisation's tests use, by the name it was given
   * @param simulated whether that model's answers are written down
   */
  public record Model(boolean need, Optional<String> connected, boolean simulated) {

    /** Whether people have to rate what a model would execute. */
    public boolean missing() {
      return need && connected.isEmpty();
    }
  }
}
