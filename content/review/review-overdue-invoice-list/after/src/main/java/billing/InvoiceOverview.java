package billing;

import billing.Invoice.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The page of invoices that the accounting team works through, oldest due date first. */
public final class InvoiceOverview {
  private static final Comparator<Line> OLDEST_FIRST =
      Comparator.comparing(Line::dueOn).thenComparing(Line::invoiceId);

  private final InvoiceRepository invoices;
  private final PaymentRepository payments;

  public InvoiceOverview(InvoiceRepository invoices, PaymentRepository payments) {
    this.invoices = invoices;
    this.payments = payments;
  }

  public record Line(long invoiceId, long customerId, LocalDate dueOn, BigDecimal outstanding) {}

  /** Invoices that are not fully paid. Page numbers start at 0. */
  public List<Line> outstanding(int page, int size) {
    return invoices.page(page, size).stream()
        .filter(this::counts)
        .map(this::line)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private boolean counts(Invoice invoice) {
    return invoice.status() != Status.CANCELLED
        && !isPaid(invoice);
  }

  private Line line(Invoice invoice) {
    BigDecimal outstanding = invoice.total().subtract(paid(invoice));
    return new Line(invoice.id(), invoice.customerId(), invoice.dueOn(), outstanding);
  }

  private boolean isPaid(Invoice invoice) {
    return invoice.total().equals(paid(invoice));
  }

  /** What was paid on an invoice so far. */
  private BigDecimal paid(Invoice invoice) {
    return payments.ofInvoice(invoice.id()).stream()
        .map(Payment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
