// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What people get to see of a test case that they may see: by default what is judged, but a package
 * can show an excerpt in the statement, and offer something else for download.
 *
 * @param input in the statement and with feedback ({@code .in.statement})
 * @param answer beside it ({@code .ans.statement}, or an output that is right too, {@code .out})
 * @param downloadInput to be downloaded ({@code .in.download})
 * @param downloadAnswer to be downloaded ({@code .ans.download})
 */
public record ShownCase(
    PackageFile input, PackageFile answer, PackageFile downloadInput, PackageFile downloadAnswer) {

  /** A case that is shown as it is judged. */
  static ShownCase asJudged(PackageFile input, PackageFile answer) {
    return new ShownCase(input, answer, input, answer);
  }

  /**
   * As the files beside a case say.
   *
   * @param beside the file with an ending, if there is one
   */
  static ShownCase of(
      PackageFile input, PackageFile answer, Function<String, Optional<PackageFile>> beside) {
    PackageFile shownInput = beside.apply(".in.statement").orElse(input);
    PackageFile shownAnswer =
        Stream.of(".ans.statement", ".out")
            .flatMap(ending -> beside.apply(ending).stream())
            .findFirst()
            .orElse(answer);
    return new ShownCase(
        shownInput,
        shownAnswer,
        beside.apply(".in.download").orElse(shownInput),
        beside.apply(".ans.download").orElse(shownAnswer));
  }
}
