// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.8413447460685429",
    "-1, 0.15865525393145705",
    "1.959963984540054, 0.975",
    "2.5758293035489004, 0.995",
    "-3.5, 2.326290790355250e-4",
    "6, 0.9999999990134123",
    "-8, 6.220960574271785e-16",
    "-50, 0",
    "50, 1",
  })
  void the_table_values_come_out(double x, double p) {
    assertThat(Normal.cumulative(x)).isCloseTo(p, within(1e-13 + 1e-12 * p));
  }
}
