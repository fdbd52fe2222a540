package billing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An invoice as the table {@code invoice} holds it. Amounts are in euros. */
public record Invoice(long id, long customerId, BigDecimal total, LocalDate dueOn, Status status) {

  public enum Status {
    OPEN,
    SETTLED,
    CANCELLED
  }
}
