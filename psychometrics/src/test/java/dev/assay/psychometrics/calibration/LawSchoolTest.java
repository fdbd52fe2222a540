// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.ItemErrors;
import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two sections of the Law School Admission Test (Bock and Lieberman 1970, Psychometrika 35,
 * 179-197), 1000 persons by 5 items. Expected values as the R packages ltm (Rizopoulos 2006,
 * Journal of Statistical Software 17/5) and mirt (Chalmers 2012, same journal 48/6) print them.
 */
class LawSchoolTest {
  /** How many persons had each pattern, from 00000 to 11111, the first item leftmost. */
  private static final int[] SECTION_6 = {
    3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21,
    173, 11, 61, 28, 298
  };

  private static final int[] SECTION_7 = {
    12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7,
    35, 18, 136, 32, 308
  };

  static ResponseMatrix section6() {
    return matrix(SECTION_6);
  }

  private static ResponseMatrix matrix(int[] frequencies) {
    byte[][] columns = new byte[5][1000];
    int person = 0;
    for (int pattern = 0; pattern < 32; pattern++) {
      for (int i = 0; i < frequencies[pattern]; i++, person++) {
        for (int j = 0; j < 5; j++) {
          columns[j][person] = (byte) (pattern >> (4 - j) & 1);
        }
      }
    }
    assertThat(person).isEqualTo(1000);
    return ResponseMatrix.ofColumns(columns);
  }

  private static CalibrationResult estimate(int[] frequencies, Model model) {
    return Calibration.of(matrix(frequencies), Collections.nCopies(5, model)).estimate();
  }

  private static Estimated item(CalibrationResult result, int j) {
    return (Estimated) result.items().get(j);
  }

  @Test
  void two_parameters_for_section_6() {
    CalibrationResult result = estimate(SECTION_6, Model.TWO_PARAMETER);
    assertThat(result.converged()).isTrue();
    assertThat(result.logLikelihood()).isCloseTo(-2466.653, within(0.001));
    List<Double> a = List.of(0.8254, 0.7229, 0.8905, 0.6886, 0.6575);
    List<Double> b = List.of(-3.3597, -1.3696, -0.2799, -1.8659, -3.1236);
    for (int j = 0; j < 5; j++) {
      assertThat(item(result, j).a()).isCloseTo(a.get(j), within(0.002));
      assertThat(item(result, j).b().getFirst()).isCloseTo(b.get(j), within(0.005));
    }
  }

  @Test
  void standard_errors_of_section_6() {
    CalibrationResult result = estimate(SECTION_6, Model.TWO_PARAMETER);
    List<Double> ofA = List.of(0.2581, 0.1867, 0.2326, 0.1852, 0.2100);
    List<Double> ofB = List.of(0.8669, 0.3073, 0.0997, 0.4341, 0.8700);
    for (int j = 0; j < 5; j++) {
      ItemErrors errors = item(result, j).errors().orElseThrow();
      assertThat(errors.a()).isCloseTo(ofA.get(j), within(0.002));
      assertThat(errors.b().getFirst()).isCloseTo(ofB.get(j), within(0.006));
    }
  }

  @Test
  void one_shared_discrimination_for_section_6() {
    CalibrationResult result = estimate(SECTION_6, Model.ONE_PARAMETER);
    assertThat(result.logLikelihood()).isCloseTo(-2466.938, within(0.001));
    List<Double> b = List.of(-3.6153, -1.3224, -0.3176, -1.7301, -2.7802);
    for (int j = 0; j < 5; j++) {
      assertThat(item(result, j).a()).isCloseTo(0.7551, within(0.001));
      assertThat(item(result, j).b().getFirst()).isCloseTo(b.get(j), within(0.005));
    }
  }

  @Test
  void two_parameters_for_section_7() {
    CalibrationResult result = estimate(SECTION_7, Model.TWO_PARAMETER);
    assertThat(result.logLikelihood()).isCloseTo(-2658.805, within(0.001));
    List<Double> a = List.of(0.988, 1.081, 1.706, 0.765, 0.736);
    List<Double> intercepts = List.of(1.856, 0.808, 1.804, 0.486, 1.855);
    for (int j = 0; j < 5; j++) {
      Estimated item = item(result, j);
      assertThat(item.a()).isCloseTo(a.get(j), within(0.003));
      assertThat(-item.a() * item.b().getFirst()).isCloseTo(intercepts.get(j), within(0.003));
    }
  }
}
