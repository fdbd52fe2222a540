// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.calibration.ItemEstimate.Estimated;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Persons in many parts, asked as if they were elsewhere. */
class PartsTest {
  private static final int ITEMS = 9;

  /** Questions and answers travel as bytes; the last part answers first. */
  private record Elsewhere(List<PersonPart> parts) implements Parts {

    @Override
    public <S extends Sum<S>> S sum(PartQuestion<S> question) {
      return each(question).reversed().stream().reduce(Sum::plus).orElseThrow();
    }

    @Override
    public <A> List<A> each(PartQuestion<A> question) {
      return parts.stream().map(part -> sent(sent(question).of(part))).toList();
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static <T> T sent(T what) {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(what);
        out.flush();
        var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        return (T) in.readObject();
      } catch (IOException | ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static Parts split(ResponseMatrix responses, int[] groupOf, int groups, int... ends) {
    List<PersonPart> parts = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      byte[][] columns = new byte[responses.items()][end - from];
      for (int j = 0; j < columns.length; j++) {
        for (int i = from; i < end; i++) {
          columns[j][i - from] = responses.at(i, j);
        }
      }
      int[] own = Arrays.copyOfRange(groupOf, from, end);
      parts.add(PersonPart.of(ResponseMatrix.ofColumns(columns), own, groups));
      from = end;
    }
    return new Elsewhere(parts);
  }

  private static Curve curve(Model model) {
    boolean graded = model == Model.GRADED_RESPONSE || model == Model.GENERALIZED_PARTIAL_CREDIT;
    return model.curve(graded ? 4 : 2);
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void persons_in_parts_give_what_they_give_together(Model model) {
    ResponseMatrix responses = SimulatedResponses.of(curve(model), 700, ITEMS, 0.9, 4).responses();
    List<Model> models = Collections.nCopies(ITEMS, model);
    int[] groupOf = IntStream.range(0, 700).map(i -> i % 3 == 0 ? 1 : 0).toArray();
    Parts parts = split(responses, groupOf, 2, 1, 300, 690, 700);
    same(
        Calibration.of(responses, models)
            .withGroups(groupOf)
            .withPrior(ItemPrior.standard())
            .estimate(),
        Calibration.of(parts, Calibration.tally(parts), models)
            .withPrior(ItemPrior.standard())
            .estimate(),
        1e-7);
  }

  private static void same(CalibrationResult whole, CalibrationResult parted, double errors) {
    assertThat(parted.converged()).isTrue();
    assertThat(parted.logLikelihood())
        .isCloseTo(whole.logLikelihood(), within(1e-9 * Math.abs(whole.logLikelihood())));
    for (int j = 0; j < ITEMS; j++) {
      var one = (Estimated) whole.items().get(j);
      var other = (Estimated) parted.items().get(j);
      assertThat(other.a()).isCloseTo(one.a(), within(1e-7));
      assertThat(other.c()).isCloseTo(one.c(), within(1e-7));
      for (int k = 0; k < one.b().size(); k++) {
        assertThat(other.b().get(k)).isCloseTo(one.b().get(k), within(1e-7));
      }
      double expected = one.errors().orElseThrow().a();
      assertThat(other.errors().orElseThrow().a()).isCloseTo(expected, within(errors * expected));
    }
    for (int i = 0; i < whole.abilities().size(); i++) {
      double theta = whole.abilities().get(i).theta();
      assertThat(parted.abilities().get(i).theta()).isCloseTo(theta, within(1e-7));
    }
  }

  @Test
  void the_sample_for_standard_errors_is_taken_part_by_part() {
    ResponseMatrix responses =
        SimulatedResponses.of(new PartialCreditCurve(2), 5000, ITEMS, 1, 8).responses();
    List<Model> models = Collections.nCopies(ITEMS, Model.TWO_PARAMETER);
    Parts parts = split(responses, new int[5000], 1, 1700, 3100, 5000);
    // both are samples; with few items of few categories each is off by some hundredths
    same(
        Calibration.of(responses, models).estimate(),
        Calibration.of(parts, Calibration.tally(parts), models).estimate(),
        0.06);
  }

  @Test
  void groups_are_given_with_the_parts() {
    ResponseMatrix responses =
        SimulatedResponses.of(new PartialCreditCurve(2), 20, 2, 1, 8).responses();
    Parts parts = split(responses, new int[20], 1, 20);
    Calibration calibration =
        Calibration.of(
            parts, Calibration.tally(parts), Collections.nCopies(2, Model.TWO_PARAMETER));
    assertThatThrownBy(() -> calibration.withGroups(new int[20]))
        .isInstanceOf(IllegalStateException.class);
  }
}
