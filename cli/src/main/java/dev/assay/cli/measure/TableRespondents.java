// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Parts;
import dev.assay.psychometrics.calibration.PersonPart;
import dev.assay.psychometrics.calibration.Respondents;
import dev.assay.psychometrics.calibration.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The persons of a table that this process has read. */
public final class TableRespondents implements Respondents {
  private final ResponseTable table;
  private final List<String> groups;
  private final Parts parts;
  private final Tally tally;

  public TableRespondents(ResponseTable table) {
    this.table = table;
    groups = table.groups().orElse(List.of()).stream().distinct().sorted().toList();
    Map<String, Integer> codes = new HashMap<>();
    groups.forEach(name -> codes.put(name, codes.size()));
    parts =
        Parts.whole(
            table
                .groups()
                .map(all -> all.stream().mapToInt(codes::get).toArray())
                .map(groupOf -> PersonPart.of(table.responses(), groupOf, groups.size()))
                .orElseGet(() -> PersonPart.of(table.responses())));
    tally = Calibration.tally(parts);
  }

  @Override
  public List<String> items() {
    return table.items();
  }

  @Override
  public List<String> groups() {
    return groups;
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public Calibration calibration(List<Model> models) {
    return Calibration.of(parts, tally, models);
  }

  @Override
  public String id(int person) {
    return table.id(person);
  }

  @Override
  public int answered(int person) {
    return table.responses().answered(person);
  }

  @Override
  public void close() {}
}
