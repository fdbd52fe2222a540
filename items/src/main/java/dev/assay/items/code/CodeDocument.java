// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import dev.assay.functions.Signature;
import dev.assay.items.CandidateFile;
import dev.assay.items.ItemDocument;
import dev.assay.items.Manifest;
import dev.assay.items.MarkedGroup;
import dev.assay.items.statement.ProblemStatement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A code item as far as pages need it. The rest of the problem package, the hidden data first of
 * all, stays in the files and is the judge's.
 *
 * @param statement Markdown, LaTeX or a PDF
 * @param signature of the function or class to write, where it is not a whole program
 * @param languages on offer, by the judge's names
 * @param starters by language
 * @param groups what the hidden tests are worth
 * @param files what of the package candidates may fetch
 */
public record CodeDocument(
    Manifest manifest,
    ProblemStatement statement,
    List<CodeView.Sample> samples,
    Optional<Signature> signature,
    List<String> languages,
    SortedMap<String, String> starters,
    long timeLimitMillis,
    int memoryLimitMegabytes,
    List<MarkedGroup> groups,
    List<CandidateFile> files)
    implements ItemDocument {

  public CodeDocument {
    samples = List.copyOf(samples);
    languages = List.copyOf(languages);
    starters = Collections.unmodifiableSortedMap(new TreeMap<>(starters));
    groups = List.copyOf(groups);
    files = List.copyOf(files);
  }

  /** Slopes count a step: an item of more than two categories has several. */
  @Override
  public double assumedDiscrimination() {
    return manifest.categories() == 2 ? 1.2 : 0.9;
  }
}
