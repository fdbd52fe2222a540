// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalDetectionTest {

  @ParameterizedTest
  @CsvSource({
    // qnorm((hits + .5) / (signals + 1)) and the same of the false alarms, from tables of the
    // normal
    "20, 25, 10, 25, 1.0445, -0.2788",
    "4, 4, 0, 4, 2.5631, 0",
    "0, 4, 0, 4, 0, 1.2816",
  })
  void it_agrees_with_another_library(
      int hits, int signals, int alarms, int noise, double d, double criterion) {
    SignalDetection found = SignalDetection.of(hits, signals, alarms, noise);
    assertThat(found.sensitivity()).isCloseTo(d, within(1e-3));
    assertThat(found.criterion()).isCloseTo(criterion, within(1e-3));
  }

  @Test
  void who_calls_everything_a_signal_tells_nothing_apart_and_speaks_up_readily() {
    SignalDetection all = SignalDetection.of(4, 4, 4, 4);
    assertThat(all.sensitivity()).isZero();
    assertThat(all.criterion()).isNegative();
  }

  @Test
  void more_hits_than_signals_are_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> SignalDetection.of(5, 4, 0, 4)).hasMessage("5 of 4");
  }
}
