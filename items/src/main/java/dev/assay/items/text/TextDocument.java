// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.text;

import dev.assay.items.CandidateFile;
import dev.assay.items.Manifest;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.rubric.Rubric;
import dev.assay.items.statement.ProblemStatement;
import java.util.List;

/**
 * A text item, what raters know included.
 *
 * @param statement the task
 * @param starter what the answer begins with; empty for a blank page
 * @param leastWords that candidates are asked for
 * @param mostWords that candidates are asked for
 * @param diagrams whether Mermaid diagrams are offered
 * @param model what a good answer says, and what raters should know
 * @param examples answers with the levels they deserve
 * @param files that candidates may fetch
 */
public record TextDocument(
    Manifest manifest,
    ProblemStatement statement,
    String starter,
    int leastWords,
    int mostWords,
    boolean diagrams,
    Rubric rubric,
    String model,
    List<RatedExample> examples,
    List<CandidateFile> files)
    implements RatedDocument {

  public TextDocument {
    examples = List.copyOf(examples);
    files = List.copyOf(files);
  }

  /** Whether nothing was written: a blank page, or the starter as it was. */
  public boolean isEmpty(String answer) {
    return answer.isBlank() || answer.strip().equals(starter.strip());
  }

  /** Cautious: raters differ more from each other than programs do. */
  @Override
  public double assumedDiscrimination() {
    return 0.7;
  }
}
