package billing;

import java.util.List;

/** Invoices, oldest due date first. */
public interface InvoiceRepository {

  /** One page of all invoices, whatever their status. Page numbers start at 0. */
  List<Invoice> page(int page, int size);
}
