// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.measure.ItemTable;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.PopulationEstimate;
import dev.assay.psychometrics.calibration.Respondents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What gives a calibration its scale: known items, or the group whose name sorts first.
 *
 * @param groups the names of the groups, sorted; one without a name when there are none
 * @param known models by the column of their item
 */
record Scale(String file, List<String> groups, Map<Integer, ItemModel> known) {

  /**
   * @param anchors a file of item parameters
   * @throws Refusal when no anchor has responses, or responses do not fit one
   */
  static Scale of(String file, Respondents persons, Optional<Path> anchors) throws IOException {
    List<String> names = persons.groups();
    Map<Integer, ItemModel> known = new HashMap<>();
    if (anchors.isPresent()) {
      ItemTable items = ItemTable.read(anchors.get());
      for (int j = 0; j < persons.items().size(); j++) {
        int column = j;
        items
            .find(persons.items().get(j))
            .flatMap(ItemTable.Item::model)
            .ifPresent(model -> known.put(column, fitting(file, persons, column, model)));
      }
      if (known.isEmpty()) {
        throw Refusal.badInput(anchors.get() + ": none of its items has a column in " + file);
      }
    }
    return new Scale(file, names.isEmpty() ? List.of("") : names, Map.copyOf(known));
  }

  private static ItemModel fitting(String file, Respondents persons, int column, ItemModel model) {
    int categories = persons.tally().counts(column).length;
    if (categories > model.categories()) {
      throw Refusal.badInput(
          "%s: column '%s' has category %d; the anchor of this name ends at %d"
              .formatted(
                  file, persons.items().get(column), categories - 1, model.categories() - 1));
    }
    return model;
  }

  /** The family of an anchor. */
  Optional<Model> model(int column) {
    return Optional.ofNullable(known.get(column)).map(Scale::family);
  }

  private static Model family(ItemModel model) {
    return switch (model) {
      case Dichotomous two -> two.c() == 0 ? Model.TWO_PARAMETER : Model.THREE_PARAMETER;
      case GradedResponse _ -> Model.GRADED_RESPONSE;
      case PartialCredit _ -> Model.GENERALIZED_PARTIAL_CREDIT;
      case UncertainItem uncertain -> family(uncertain.estimate());
    };
  }

  Calibration applied(Calibration calibration) {
    try {
      return calibration.withAnchors(known).checked();
    } catch (Calibration.Disconnected e) {
      throw Refusal.badInput(
          "%s: group '%s' has no item in common with the others: its place is unknown"
              .formatted(file, groups.get(e.group())));
    }
  }

  /** A line for each population that was estimated. */
  List<String> remarks(CalibrationResult result) {
    List<String> remarks = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      String name = groups.size() == 1 ? "all persons" : "group " + groups.get(group);
      switch (result.populations().get(group)) {
        case PopulationEstimate.Estimated estimate ->
            remarks.add(
                name
                    + ": "
                    + described(estimate)
                    + (estimate.atLimit() ? "; a limit: too few persons to tell" : ""));
        case PopulationEstimate.Reference _ when groups.size() > 1 ->
            remarks.add(name + ": N(0, 1), which is the scale");
        case PopulationEstimate.Reference _ -> {}
        case PopulationEstimate.Unknown _ ->
            remarks.add(name + ": nobody answered anything; taken for N(0, 1)");
      }
    }
    return remarks;
  }

  private static String described(PopulationEstimate.Estimated estimate) {
    String errors =
        estimate
            .errors()
            .map(e -> " (standard errors %.3f, %.3f)".formatted(e.mean(), e.standardDeviation()))
            .orElse("");
    return String.format(
            Locale.ROOT,
            "mean %.3f, standard deviation %.3f",
            estimate.population().mean(),
            estimate.population().standardDeviation())
        + errors;
  }
}
