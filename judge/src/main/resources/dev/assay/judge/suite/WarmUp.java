// SPDX-License-Identifier: Apache-2.0
package warm;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of nothing: they load the classes that most suites load. */
@DisplayName("warm-up")
class WarmUp {
  private int count;

  @BeforeEach
  void begin() {
    count = 1;
  }

  @Test
  void passes() {
    assertEquals(1, count);
    assertTrue(count == 1);
    assertEquals(List.of(1), List.of(count));
    assertThrows(IllegalStateException.class, () -> { throw new IllegalStateException(); });
    assertAll(() -> assertEquals(1, count));
  }

  @Test
  void fails() {
    assertEquals(2, count, "on purpose");
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "3, 4"})
  void takes(int one, int other) {
    assertEquals(one + 1, other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void takesOne(String one) {
    assertTrue(!one.isEmpty());
  }

  @Nested
  class Inner {
    @Test
    void passes() {}
  }
}
