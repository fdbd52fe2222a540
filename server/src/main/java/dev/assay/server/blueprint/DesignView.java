// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.bank.Exposure;
import dev.assay.server.bank.ItemRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The page on which a version of a test is designed or, once published, read.
 *
 * @param role the role that ships which it was made from
 * @param draft whether it can change
 * @param mayDesign whether the reader may change it
 * @param solved what becomes of items that models nearly always solve
 * @param versions all of them, latest first
 * @param readers the hiring managers of the organisation; empty for who may not choose among them
 */
public record DesignView(
    String test,
    String name,
    Optional<String> role,
    int number,
    boolean draft,
    boolean archived,
    boolean mayDesign,
    String descriptionHtml,
    String seniority,
    Rules rules,
    SolvedItems solved,
    List<Line> items,
    FormFacts facts,
    List<Version> versions,
    List<TestReaders.Reader> readers) {

  /**
   * An item of the form.
   *
   * @param difficulty of 100 developers of its seniority, how many get it right
   * @param responses how many people's answers that rests on; none for its author's word
   * @param pair the number of the pair that it is of, if any
   * @param ai how well models solve it; empty when not measured
   */
  public record Line(
      ItemRow item,
      int difficulty,
      OptionalInt responses,
      OptionalInt pair,
      Optional<Exposure> ai) {}

  /** A version in the list. */
  public record Version(int number, Optional<Instant> publishedAt, boolean shown) {}

  public boolean editable() {
    return draft && mayDesign && !archived;
  }
}
