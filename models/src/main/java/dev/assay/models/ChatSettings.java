// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.util.Optional;

/**
 * What a request fixes of how the model answers. What is empty is left to the model's server.
 *
 * @param temperature 0 to 2
 * @param topP above 0, at most 1
 * @param mostTokens of the answer
 * @param seed models that heed it answer more alike; none promises to answer the same
 */
public record ChatSettings(
    Optional<Double> temperature,
    Optional<Double> topP,
    Optional<Integer> mostTokens,
    Optional<Long> seed) {

  /** Everything left to the model's server. */
  public static final ChatSettings USUAL =
      new ChatSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ChatSettings {
    temperature.ifPresent(value -> check(value >= 0 && value <= 2, "temperature", "0 to 2"));
    topP.ifPresent(value -> check(value > 0 && value <= 1, "topP", "above 0, at most 1"));
    mostTokens.ifPresent(value -> check(value > 0, "mostTokens", "positive"));
  }

  public ChatSettings withTemperature(double value) {
    return new ChatSettings(Optional.of(value), topP, mostTokens, seed);
  }

  public ChatSettings withTopP(double value) {
    return new ChatSettings(temperature, Optional.of(value), mostTokens, seed);
  }

  public ChatSettings withMostTokens(int value) {
    return new ChatSettings(temperature, topP, Optional.of(value), seed);
  }

  public ChatSettings withSeed(long value) {
    return new ChatSettings(temperature, topP, mostTokens, Optional.of(value));
  }

  private static void check(boolean holds, String name, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + range);
    }
  }
}
