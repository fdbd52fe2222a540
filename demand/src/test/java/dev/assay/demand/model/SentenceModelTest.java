// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceModelTest {

  @Test
  void words_are_cut_into_the_longest_pieces_that_are_known() {
    WordPieces pieces =
        new WordPieces(
            Map.of("[CLS]", 1L, "[SEP]", 2L, "[UNK]", 3L, "un", 4L, "##known", 5L, "!", 6L), 8);
    assertThat(pieces.of("Ünknown!")).containsExactly(1, 4, 5, 6, 2);
    assertThat(pieces.of("zzz")).containsExactly(1, 3, 2);
    assertThat(pieces.of("! ! ! ! ! ! ! ! !")).hasSize(8);
  }

  @Test
  void sentences_that_mean_alike_are_close_whatever_their_words() {
    List<float[]> vectors =
        new SentenceModel()
            .of(
                List.of(
                    "find out why a report on the database has become slow",
                    "You make sluggish SQL reports fast again.",
                    "We have a dog and a kitchen."));
    assertThat(cosine(vectors.get(0), vectors.get(0))).isBetween(0.999, 1.001);
    assertThat(cosine(vectors.get(0), vectors.get(1)))
        .isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.3);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
