// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.text;

import dev.assay.items.CandidateFile;
import dev.assay.items.CandidateView;
import dev.assay.items.rubric.RubricView;
import java.util.List;

/**
 * What a candidate sees of a text item.
 *
 * @param statementHtml the task; addresses of pictures are relative to the item's
 * @param starter what the answer begins with
 * @param leastWords asked for; nothing is cut off, raters see the count
 * @param mostWords asked for
 * @param diagrams whether Mermaid diagrams are drawn
 * @param rubric what counts
 * @param files pictures of the statement and attachments
 */
public record TextView(
    String statementHtml,
    String starter,
    int leastWords,
    int mostWords,
    boolean diagrams,
    RubricView rubric,
    List<CandidateFile> files)
    implements CandidateView {

  public TextView {
    files = List.copyOf(files);
  }

  /** The files to download. */
  public List<CandidateFile> downloads() {
    return files.stream().filter(file -> file.use() == CandidateFile.Use.DOWNLOAD).toList();
  }
}
