// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.Reference;
import java.util.List;

/**
 * The page of one item, keys and rationales included: for the team alone.
 *
 * @param statementHtml the question or task
 * @param options of a choice item
 * @param groups of a code or SQL item, with their marks
 * @param files every file that is text and short enough, hidden data included
 * @param curve the expected share of full marks
 * @param model in words for the drawer: name and parameters
 */
public record ItemView(
    ItemRow row,
    String slug,
    List<String> versions,
    List<Reference> references,
    String statementHtml,
    List<Option> options,
    List<Group> groups,
    List<File> files,
    Curve curve,
    double people,
    String model) {

  /** An option with what only its author knows. */
  public record Option(String html, boolean key, String rationale) {}

  public record Group(String name, int marks) {}

  public record File(String path, String text) {}
}
