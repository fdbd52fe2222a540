// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.psychometrics.solving.SolveRate;
import dev.assay.server.bank.Curve;
import dev.assay.server.bank.Exposure;
import dev.assay.server.exposure.RoleExposure.ItemLine;
import dev.assay.server.exposure.RoleExposure.SkillLine;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;

/**
 * A drawing of shares by name, of models and of people, with their intervals.
 *
 * @param rows from above
 */
public record ExposurePlot(List<Row> rows) {
  public static final int WIDTH = 600;

  /** The height of a row. */
  public static final int ROW = 44;

  private static final int LONGEST = 34;

  public ExposurePlot {
    rows = List.copyOf(rows);
  }

  /**
   * @param models empty when not measured
   * @param people empty with too few
   */
  public record Row(
      String name,
      Optional<SolveRate> models,
      boolean simulated,
      boolean flagged,
      PeopleMean people) {

    /** As much of the name as there is room for. */
    public String shortName() {
      return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }
  }

  /** Of skills: the share of full marks. */
  public static ExposurePlot ofSkills(List<SkillLine> skills) {
    return new ExposurePlot(
        skills.stream()
            .filter(skill -> skill.items() > 0)
            .map(skill ->
                new Row(skill.name(), skill.marks(), skill.simulated(), false, skill.people()))
            .toList());
  }

  /** Of items: the share of full marks. */
  public static ExposurePlot ofItems(List<ItemLine> items) {
    return new ExposurePlot(
        items.stream()
            .map(item ->
                new Row(
                    item.title(),
                    item.models().map(Exposure::marks),
                    item.models().filter(Exposure::simulated).isPresent(),
                    item.models().filter(Exposure::nearlyAlways).isPresent(),
                    item.people()))
            .toList());
  }

  /** Of one item: what works, and marks. */
  public static ExposurePlot of(PeopleAndModels item, Text text) {
    boolean simulated = item.models().filter(Exposure::simulated).isPresent();
    return new ExposurePlot(
        item.lines().stream()
            .map(line ->
                new Row(
                    text.of("exposure.both." + line.what().name()),
                    line.models(),
                    simulated,
                    false,
                    line.people()))
            .toList());
  }

  public int height() {
    return ROW * rows.size();
  }

  /** A share to the right. */
  public static String across(double share) {
    return Curve.number(Math.clamp(share, 0, 1) * WIDTH);
  }

  /** The middle of a row, a little above it for models, below for people. */
  public static String y(int row, int off) {
    return Curve.number(ROW * (row + 0.5) + off);
  }

  /** A share in whole per cent. */
  public static String percent(double share) {
    return Math.round(100 * share) + "\u00A0%";
  }
}
