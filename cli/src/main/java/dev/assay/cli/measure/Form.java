// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.cli.Refusal;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table of responses that have parameters, and their models.
 *
 * @param responses of these columns only
 * @param without names of columns whose items have no parameters
 * @param knownForTrue names of items that have parameters but no standard errors
 */
public record Form(
    List<String> names,
    List<ItemModel> models,
    ResponseMatrix responses,
    List<String> without,
    List<String> knownForTrue) {

  public Form {
    names = List.copyOf(names);
    models = List.copyOf(models);
    without = List.copyOf(without);
    knownForTrue = List.copyOf(knownForTrue);
  }

  /**
   * Brings responses and parameters together by the items' names.
   *
   * @param forTrue whether the estimates are taken for true, errors or not
   * @throws Refusal when a column has no item, or a response is in a category its item has not
   */
  public static Form of(
      Path file, ResponseTable table, Path itemFile, ItemTable items, boolean forTrue) {
    List<String> names = new ArrayList<>();
    List<ItemModel> models = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    List<String> without = new ArrayList<>();
    List<String> sure = new ArrayList<>();
    for (int j = 0; j < table.items().size(); j++) {
      String name = table.items().get(j);
      String place = "%s: column '%s'".formatted(file, name);
      ItemTable.Item item =
          items
              .find(name)
              .orElseThrow(() -> Refusal.badInput(place + " is not an item of " + itemFile));
      if (item.model().isEmpty()) {
        without.add(name);
        continue;
      }
      check(place, table, j, itemFile, item);
      names.add(name);
      columns.add(j);
      models.add(model(item, forTrue));
      if (item.errors().isEmpty()) {
        sure.add(name);
      }
    }
    if (names.isEmpty()) {
      throw Refusal.badInput(itemFile + ": no item of " + file + " has parameters");
    }
    return new Form(names, models, table.responses().columns(columns), without, sure);
  }

  /** What to say of items that do not count as they should. */
  public List<String> remarks(boolean forTrue) {
    List<String> remarks = new ArrayList<>();
    if (!without.isEmpty()) {
      remarks.add(String.join(", ", without) + ": no parameters; left out");
    }
    if (!forTrue && !knownForTrue.isEmpty()) {
      remarks.add(String.join(", ", knownForTrue) + ": no standard errors; taken for true");
    }
    return remarks;
  }

  private static ItemModel model(ItemTable.Item item, boolean forTrue) {
    ItemModel estimate = item.model().orElseThrow();
    return item.errors()
        .filter(_ -> !forTrue)
        .<ItemModel>map(errors -> UncertainItem.of(estimate, errors))
        .orElse(estimate);
  }

  private static void check(
      String place, ResponseTable table, int column, Path itemFile, ItemTable.Item item) {
    int categories = item.model().orElseThrow().categories();
    ResponseMatrix responses = table.responses();
    if (responses.counts(column).length <= categories) {
      return;
    }
    for (int i = 0; i < responses.persons(); i++) {
      if (responses.at(i, column) >= categories) {
        throw Refusal.badInput(
            "%s, person '%s': category %d, where %s:%d has 0 to %d"
                .formatted(
                    place,
                    table.id(i),
                    responses.at(i, column),
                    itemFile,
                    item.line(),
                    categories - 1));
      }
    }
  }
}
