// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an {@code .interaction} file: what a program and the judge say to each other in a sample. A
 * line that starts with {@code >} is the program's, one with {@code <} is the judge's, and {@code
 * ---} stands between two passes.
 */
final class Dialogue {
  private Dialogue() {}

  static List<CodeView.Turn> read(String text) {
    List<CodeView.Turn> turns = new ArrayList<>();
    text.lines()
        .forEach(line -> {
          if (line.startsWith(">")) {
            turns.add(new CodeView.Turn(CodeView.Speaker.PROGRAM, line.substring(1)));
          } else if (line.startsWith("<")) {
            turns.add(new CodeView.Turn(CodeView.Speaker.JUDGE, line.substring(1)));
          } else if (line.startsWith("---")) {
            turns.add(new CodeView.Turn(CodeView.Speaker.NEXT_PASS, ""));
          }
        });
    return turns;
  }
}
