package pay;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import pay.PaymentGateway.CardDeclined;
import pay.PaymentGateway.Receipt;

/** Takes the money for an order and notes that it is paid. */
public final class Checkout {
  private final PaymentGateway provider;
  private final Orders book;
  private final Retry patience;

  public Checkout(PaymentGateway gateway, Orders orders, Retry retry) {
    this.provider = Objects.requireNonNull(gateway);
    this.book = Objects.requireNonNull(orders);
    this.patience = Objects.requireNonNull(retry);
  }

  public Receipt pay(UUID orderId, String cardToken, long cents) throws IOException, CardDeclined {
    Receipt receipt = patience.call(() -> charge(orderId, cardToken, cents));
    book.markPaid(orderId, receipt.id());
    return receipt;
  }

  private Receipt charge(UUID orderId, String cardToken, long cents)
      throws IOException, CardDeclined {
    return provider.charge("" + orderId, cardToken, cents);
  }

  /** Where orders are kept. */
  public interface Orders {
    void markPaid(UUID orderId, String receiptId);
  }
}
