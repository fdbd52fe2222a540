package pay;

import java.io.IOException;
import java.util.UUID;
import pay.PaymentGateway.CardDeclined;
import pay.PaymentGateway.Receipt;

/** Charges the customer and books the order. */
public final class Checkout {
  private final PaymentGateway gateway;
  private final Orders orders;

  public Checkout(PaymentGateway gateway, Orders orders) {
    this.gateway = gateway;
    this.orders = orders;
  }

  public Receipt pay(UUID orderId, String cardToken, long cents) throws IOException, CardDeclined {
    Receipt receipt = gateway.charge(orderId.toString(), cardToken, cents);
    orders.markPaid(orderId, receipt.id());
    return receipt;
  }

  /** Where orders are kept. */
  public interface Orders {
    void markPaid(UUID orderId, String receiptId);
  }
}
