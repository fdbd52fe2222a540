// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers handed in for the cases of a problem, instead of a program that finds them. The format
 * does not say how they are named; here the answer to the case {@code secret/a/1} is the file of
 * that path, of the path in its group or of the last name alone, with the ending {@code .ans},
 * {@code .out}, {@code .txt} or none. A file that is all there is answers every case.
 *
 * @param files by relative path
 */
public record Answers(Map<String, byte[]> files) {

  public Answers {
    files = Map.copyOf(files);
  }

  /** The answer to a case, if there is one. */
  Optional<byte[]> to(String test) {
    if (files.size() == 1) {
      return files.values().stream().findFirst();
    }
    return Stream.of(test, test.substring(test.indexOf('/') + 1), last(test))
        .flatMap(name -> Stream.of(".ans", ".out", ".txt", "").map(name::concat))
        .flatMap(path -> Stream.ofNullable(files.get(path)))
        .findFirst();
  }

  private static String last(String test) {
    return test.substring(test.lastIndexOf('/') + 1);
  }
}
