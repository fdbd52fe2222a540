// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import java.util.List;

/** The list of tests. */
public record TestsView(List<Row> tests, List<Row> archived, boolean mayDesign) {

  /**
   * A test with its funnel.
   *
   * @param published whether candidates can be invited
   * @param draft whether there is a version being worked on
   */
  public record Row(
      String id,
      String name,
      boolean published,
      boolean draft,
      int invited,
      int opened,
      int started,
      int submitted,
      int graded) {}
}
