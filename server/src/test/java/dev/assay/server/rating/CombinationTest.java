// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationTest {

  /** Ratings as pairs of levels of two criteria; what counts, or nothing while more are needed. */
  @ParameterizedTest
  @CsvSource({
    "2, '', ''",
    "2, '1/1', ''",
    "2, '1/1 1/1', '1.0/1.0'",
    "2, '1/3 2/3', '1.5/3.0'",
    "2, '1/3 2/1', ''",
    "2, '0/3 3/3', ''",
    "2, '1/3 3/3 2/0', '2.0/3.0'",
    "2, '0/0 3/3 0/3', '0.0/3.0'",
    "1, '', ''",
    "1, '2/0', '2.0/0.0'",
    "1, '0/0 3/1', '1.5/0.5'",
  })
  void levels_count_when_enough_have_rated(int raters, String ratings, String counts) {
    List<Map<String, Integer>> given =
        Arrays.stream(ratings.split(" ", -1))
            .filter(one -> !one.isEmpty())
            .map(one -> one.split("/", -1))
            .map(one -> Map.of("a", Integer.valueOf(one[0]), "b", Integer.valueOf(one[1])))
            .toList();
    Optional<String> found =
        Combination.of(given, raters).map(levels -> levels.get("a") + "/" + levels.get("b"));
    assertThat(found).isEqualTo(Optional.of(counts).filter(one -> !one.isEmpty()));
  }
}
