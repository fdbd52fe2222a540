// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemreport;

import dev.assay.items.ItemHash;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.calibration.ResponseMatrix;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.calibration.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a test that the item is on, and those who sat it.
 *
 * @param items of the version, in its order; practice items left out
 * @param place of the item among them, from 0
 */
record CommonForm(
    PublishedTest version, List<ItemHash> items, int place, List<Sheet> sheets, Scale scale) {
  CommonForm {
    items = List.copyOf(items);
    sheets = List.copyOf(sheets);
  }

  static CommonForm of(PublishedTest version, ItemHash item, List<Sheet> all, Scale scale) {
    List<ItemHash> items =
        version.items().stream().filter(one -> scale.items().containsKey(one)).toList();
    return new CommonForm(
        version,
        items,
        items.indexOf(item),
        all.stream().filter(sheet -> sheet.version().equals(version.versionId())).toList(),
        scale);
  }

  /** Those only who handed in until then. */
  CommonForm until(Instant moment) {
    return new CommonForm(
        version,
        items,
        place,
        sheets.stream().filter(sheet -> !sheet.submitted().isAfter(moment)).toList(),
        scale);
  }

  ResponseMatrix matrix() {
    return Sheet.matrix(items, sheets);
  }

  List<ItemModel> models() {
    return items.stream().map(scale::model).toList();
  }

  Population population() {
    return scale.population(version.blueprint().seniority());
  }

  List<UUID> invitations() {
    return sheets.stream().map(Sheet::invitation).toList();
  }

  /** How many have a grade in every item. */
  int complete() {
    return (int) sheets.stream().filter(sheet -> sheet.categories().size() >= items.size()).count();
  }
}
