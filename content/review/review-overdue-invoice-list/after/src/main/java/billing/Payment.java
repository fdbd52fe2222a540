package billing;

import java.math.BigDecimal;

/** Money that came in for an invoice; a refund has a negative amount. */
public record Payment(long id, long invoiceId, BigDecimal amount) {

  public Payment {
    if (amount.signum() == 0) {
      throw new IllegalArgumentException("a payment of nothing: " + id);
    }
  }
}
