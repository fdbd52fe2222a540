// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.psychometrics.Ability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file of abilities as {@code calibrate} writes it: {@code id,theta,se,n}; more may follow. */
public record PersonTable(List<String> ids, List<Ability> abilities) {

  public PersonTable {
    ids = List.copyOf(ids);
    abilities = List.copyOf(abilities);
  }

  /**
   * @throws dev.assay.cli.Refusal naming line and column of what is wrong
   */
  public static PersonTable read(Path file) throws IOException {
    Sheet sheet = Sheet.read(file);
    Sheet.Column id = sheet.column("id");
    Sheet.Column theta = sheet.column("theta");
    Sheet.Column error = sheet.column("se");
    List<String> ids = new ArrayList<>();
    List<Ability> abilities = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < sheet.rows(); row++) {
      double se = error.number(row);
      if (se <= 0) {
        throw error.wrong(row, "a standard error is above 0, not " + se);
      }
      ids.add(id.distinct(row, seen));
      abilities.add(new Ability(theta.number(row), se));
    }
    return new PersonTable(ids, abilities);
  }
}
