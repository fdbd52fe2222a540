package pay;

import java.io.IOException;

/** The provider's interface. The same key charged twice within 24 hours is charged once. */
public interface PaymentGateway {

  /**
   * Charges a card.
   *
   * @throws IOException when no answer came: the charge may or may not have been made
   * @throws CardDeclined when the bank said no
   */
  Receipt charge(String idempotencyKey, String cardToken, long cents)
      throws IOException, CardDeclined;

  record Receipt(String id, long cents) {}

  final class CardDeclined extends Exception {
    public CardDeclined(String reason) {
      super(reason);
    }
  }
}
