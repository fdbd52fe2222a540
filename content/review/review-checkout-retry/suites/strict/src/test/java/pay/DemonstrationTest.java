package pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pay.PaymentGateway.CardDeclined;
import pay.PaymentGateway.Receipt;

class DemonstrationTest {
  private final List<String> keys = new ArrayList<>();
  private final List<String> paid = new ArrayList<>();

  private Receipt pay(PaymentGateway gateway) throws IOException, CardDeclined {
    PaymentGateway noted =
        (key, card, cents) -> {
          keys.add(key);
          return gateway.charge(key, card, cents);
        };
    return new Checkout(noted, (order, receipt) -> paid.add(receipt), new Retry())
        .pay(UUID.randomUUID(), "tok", 4_200);
  }

  @Test
  void a_customer_is_charged_once() {
    assertThrows(
        IOException.class,
        () -> pay((key, card, cents) -> {
          throw new IOException("connection reset");
        }));
    assertEquals(1, keys.size());
  }
}
