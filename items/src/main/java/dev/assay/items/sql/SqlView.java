// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.sql;

import dev.assay.items.CandidateView;
import java.util.List;

/**
 * What a candidate sees of an SQL item. The sample data is seen by querying it.
 *
 * @param schemaSql the tables, as written by the author
 * @param answer whether one query or a script is wanted
 * @param ordered whether the order of the rows counts
 * @param groups what an answer is tried on, and what each is worth
 */
public record SqlView(
    String statementHtml,
    String schemaSql,
    SqlDocument.Answer answer,
    boolean ordered,
    List<Group> groups)
    implements CandidateView {

  public SqlView {
    groups = List.copyOf(groups);
  }

  public record Group(String name, int marks) {}
}
