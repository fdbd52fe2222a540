// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import java.util.List;

/**
 * What a candidate sees of a project: what it starts from, and what may be done with it.
 *
 * @param adds whether files may be added, renamed and deleted
 * @param zip whether the project may be taken out and brought back as a zip
 */
public record ProjectView(List<Start> starters, boolean adds, boolean zip) {

  public ProjectView {
    starters = List.copyOf(starters);
  }

  /**
   * A starter; the answer says by name which one it started from.
   *
   * @param opens the path of the file that is open at first
   */
  public record Start(String name, List<File> files, String opens) {
    public Start {
      files = List.copyOf(files);
    }
  }

  /** A file of a starter. */
  public record File(String path, String text, boolean readOnly) {}
}
