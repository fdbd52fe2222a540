// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.source;

import java.util.List;

/**
 * A line of code.
 *
 * @param number from 1
 * @param text as it was written
 * @param tokens without white space and comments, in order
 */
public record SourceLine(int number, String text, List<Token> tokens) {
  public SourceLine {
    tokens = List.copyOf(tokens);
  }
}
