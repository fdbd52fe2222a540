// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import dev.assay.server.itemtype.WrittenFile;

/**
 * A line of a submission.
 *
 * @param path of its file; empty where the answer is one text
 * @param line from 1
 * @param code the line without the space around it; its first characters where it is long
 * @param shortened whether that is not all of it
 */
public record Quote(String path, int line, String code, boolean shortened) {
  private static final int LONGEST = 160;

  static Quote of(WrittenFile file, int line, String text) {
    String stripped = text.strip();
    boolean shortened = stripped.codePointCount(0, stripped.length()) > LONGEST;
    String code =
        shortened ? stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST)) : stripped;
    return new Quote(file.path(), line, code, shortened);
  }
}
