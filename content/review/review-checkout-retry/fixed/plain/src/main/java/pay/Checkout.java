package pay;

import java.io.IOException;
import java.util.UUID;
import pay.PaymentGateway.CardDeclined;
import pay.PaymentGateway.Receipt;

/** Charges the customer, again where the network failed, and books the order. */
public final class Checkout {
  private final PaymentGateway gateway;
  private final Orders orders;
  private final Retry retry;

  public Checkout(PaymentGateway gateway, Orders orders, Retry retry) {
    this.gateway = gateway;
    this.orders = orders;
    this.retry = retry;
  }

  public Receipt pay(UUID orderId, String cardToken, long cents) throws IOException, CardDeclined {
    String key = orderId.toString();
    Receipt receipt = retry.call(() -> gateway.charge(key, cardToken, cents));
    orders.markPaid(orderId, receipt.id());
    return receipt;
  }

  /** Where orders are kept. */
  public interface Orders {
    void markPaid(UUID orderId, String receiptId);
  }
}
