// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.classical.ClassicalStatistics;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.classical.OptionStatistics;
import dev.assay.psychometrics.classical.Subscores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes classical statistics as CSV, packed when the name ends in {@code .gz}. */
public final class ClassicalFiles {
  private ClassicalFiles() {}

  /** {@code item,n,p,rest_r,alpha_without}; empty where it cannot be said. */
  public static void writeItems(Path file, ResponseTable table, ClassicalStatistics statistics)
      throws IOException {
    EstimateFiles.write(
        file,
        csv -> {
          csv.writeRecord("item", "n", "p", "rest_r", "alpha_without");
          for (int j = 0; j < table.items().size(); j++) {
            ItemStatistics item = statistics.items().get(j);
            csv.writeRecord(
                table.items().get(j),
                Integer.toString(item.answered()),
                number(item.difficulty()),
                number(item.restCorrelation()),
                number(item.alphaWithout()));
          }
        });
  }

  /** {@code item,option,n,share,mean_rest,r,g1,..}: g1 is the group of the least able. */
  public static void writeOptions(Path file, Map<String, List<OptionStatistics>> options)
      throws IOException {
    int groups =
        options.values().stream()
            .flatMap(List::stream)
            .mapToInt(option -> option.trace().size())
            .max()
            .orElse(0);
    EstimateFiles.write(
        file,
        csv -> {
          List<String> header =
              new ArrayList<>(List.of("item", "option", "n", "share", "mean_rest", "r"));
          for (int g = 1; g <= groups; g++) {
            header.add("g" + g);
          }
          csv.writeRecord(header);
          options.forEach(
              (item, each) -> each.forEach(option -> csv.writeRecord(row(item, option, groups))));
        });
  }

  private static List<String> row(String item, OptionStatistics option, int groups) {
    List<String> row =
        new ArrayList<>(
            List.of(
                item,
                option.option(),
                Integer.toString(option.chosen()),
                EstimateFiles.number(option.share()),
                EstimateFiles.number(option.meanRest()),
                number(option.correlation())));
    for (int g = 0; g < groups; g++) {
      row.add(g < option.trace().size() ? EstimateFiles.number(option.trace().get(g)) : "");
    }
    return row;
  }

  /** {@code id,skill,points,se}: a row for each person and skill that has a score. */
  public static void writeSubscores(
      Path file, ResponseTable table, List<String> skills, Subscores subscores) throws IOException {
    EstimateFiles.write(
        file,
        csv -> {
          csv.writeRecord("id", "skill", "points", "se");
          for (int person = 0; person < table.responses().persons(); person++) {
            for (int part = 0; part < skills.size(); part++) {
              String id = table.id(person);
              String skill = skills.get(part);
              subscores
                  .score(person, part)
                  .ifPresent(score ->
                      csv.writeRecord(
                          id,
                          skill,
                          EstimateFiles.number(score.points()),
                          EstimateFiles.number(score.standardError())));
            }
          }
        });
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? EstimateFiles.number(value.getAsDouble()) : "";
  }
}
