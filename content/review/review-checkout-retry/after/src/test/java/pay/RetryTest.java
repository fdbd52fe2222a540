package pay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pay.PaymentGateway.Receipt;

class RetryTest {

  @Test
  void a_payment_survives_a_dropped_connection() throws Exception {
    List<String> keys = new ArrayList<>();
    PaymentGateway flaky =
        (key, card, cents) -> {
          keys.add(key);
          if (keys.size() < 3) {
            throw new IOException("connection reset");
          }
          return new Receipt("r1", cents);
        };
    List<String> paid = new ArrayList<>();
    Checkout checkout = new Checkout(flaky, (order, receipt) -> paid.add(receipt), new Retry());

    checkout.pay(UUID.randomUUID(), "tok", 4_200);

    assertEquals(3, keys.size());
    assertEquals(3, keys.stream().distinct().count());
    assertEquals(List.of("r1"), paid);
  }
}
