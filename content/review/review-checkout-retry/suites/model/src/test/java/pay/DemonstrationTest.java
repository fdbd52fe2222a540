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
  void the_provider_can_tell_a_repeated_charge() throws Exception {
    pay((key, card, cents) -> {
      if (keys.size() < 3) {
        throw new IOException("connection reset");
      }
      return new Receipt("r1", cents);
    });
    assertEquals(3, keys.size());
    assertEquals(1, keys.stream().distinct().count());
  }

  @Test
  void a_declined_card_is_not_tried_again() {
    assertThrows(
        CardDeclined.class,
        () -> pay((key, card, cents) -> {
          throw new CardDeclined("no money");
        }));
    assertEquals(1, keys.size());
  }

  @Test
  void who_is_asked_to_stop_stops() {
    Thread.currentThread().interrupt();
    assertThrows(
        IOException.class,
        () -> pay((key, card, cents) -> {
          throw new IOException("connection reset");
        }));
    assertTrue(Thread.interrupted());
    assertEquals(1, keys.size());
  }
}
