// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.fairness.BiasAudits;
import dev.assay.server.fairness.ImpactPanel;
import dev.assay.server.shortlist.CutMove;
import java.util.List;

/**
 * Where the cut lies, and why.
 *
 * @param cut the ability asked for
 * @param published the cut that the version was published with
 * @param moves since then, the latest first, each with its reason
 * @param above how many of those with a score are above it
 * @param groups what taking these means for groups; not for the API, which tells it with a
 *     selection
 */
public record CutRationale(
    double cut,
    double published,
    List<CutMove> moves,
    int above,
    ImpactPanel groups,
    List<BiasAudits.Table> audit) {

  public CutRationale {
    moves = List.copyOf(moves);
    audit = List.copyOf(audit);
  }
}
