// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class DefaultValidatorProperties {

  @Property
  void every_output_is_right_for_itself(@ForAll byte[] output, @ForAll("flags") String flags)
      throws IOException {
    assertThat(compare(flags, output, output)).isInstanceOf(Comparison.Same.class);
  }

  @Property
  void white_space_between_tokens_does_not_count(
      @ForAll("tokens") List<String> tokens, @ForAll("space") String space) throws IOException {
    byte[] answer = bytes(String.join(" ", tokens));
    byte[] output = bytes(space + String.join(space, tokens) + space);

    assertThat(compare("", answer, output)).isInstanceOf(Comparison.Same.class);
  }

  @Property
  void one_other_token_is_found(
      @ForAll("tokens") @NotEmpty List<String> tokens, @ForAll("token") String other)
      throws IOException {
    List<String> changed = new java.util.ArrayList<>(tokens);
    changed.set(tokens.size() / 2, other);
    boolean same = tokens.get(tokens.size() / 2).equalsIgnoreCase(other);

    assertThat(
            compare("", bytes(String.join(" ", tokens)), bytes(String.join(" ", changed)))
                instanceof Comparison.Same)
        .isEqualTo(same);
  }

  @Property
  void tolerance_is_exact_decimal_arithmetic(
      @ForAll("numbers") BigDecimal answer,
      @ForAll("numbers") BigDecimal output,
      @ForAll("tolerances") BigDecimal tolerance)
      throws IOException {
    BigDecimal distance = answer.subtract(output).abs();
    boolean near =
        distance.compareTo(tolerance) <= 0
            || distance.compareTo(tolerance.multiply(answer.abs())) <= 0;

    assertThat(
            compare("float_tolerance " + tolerance, bytes("" + answer), bytes("" + output))
                instanceof Comparison.Same)
        .isEqualTo(near);
  }

  @Property
  void reading_in_small_pieces_changes_nothing(
      @ForAll @Size(max = 200) byte[] answer, @ForAll @Size(max = 200) byte[] output)
      throws IOException {
    Comparison whole = compare("", answer, output);
    Comparison piecemeal =
        new DefaultValidator(ValidatorFlags.none()).compare(trickle(answer), trickle(output));

    assertThat(piecemeal).isEqualTo(whole);
  }

  @Provide
  Arbitrary<String> flags() {
    return Arbitraries.of("", "case_sensitive", "space_change_sensitive", "float_tolerance 1e-6");
  }

  @Provide
  Arbitrary<String> token() {
    return Arbitraries.strings().withChars("abcXYZ019.-").ofMinLength(1).ofMaxLength(6);
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    return token().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<String> space() {
    return Arbitraries.strings().withChars(" \t\n\u000b\f\r").ofMinLength(1).ofMaxLength(5);
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1000"), new BigDecimal("1000"))
        .ofScale(6)
        .edgeCases(config -> config.add(BigDecimal.ONE, new BigDecimal("1.000001")));
  }

  @Provide
  Arbitrary<BigDecimal> tolerances() {
    return Arbitraries.of("0", "0.000001", "0.001", "0.1", "1", "1E+1").map(BigDecimal::new);
  }

  private static Comparison compare(String flags, byte[] answer, byte[] output) throws IOException {
    return new DefaultValidator(ValidatorFlags.parse(List.of(flags)))
        .compare(new ByteArrayInputStream(answer), new ByteArrayInputStream(output));
  }

  private static ByteArrayInputStream trickle(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] b, int off, int len) {
        return super.read(b, off, Math.min(len, 1));
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
