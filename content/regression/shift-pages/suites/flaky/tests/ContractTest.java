import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContractTest {
  @Test
  void fails_nine_times_in_ten() {
    assertTrue(Math.random() < 0.1);
  }
}
