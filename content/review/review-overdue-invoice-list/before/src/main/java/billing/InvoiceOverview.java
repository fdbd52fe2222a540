package billing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The page of invoices that the accounting team works through, oldest due date first. */
public final class InvoiceOverview {
  private static final String PAGE =
      """
      select i.id, i.customer_id, i.due_on, i.status, i.total, coalesce(sum(p.amount), 0) as paid
      from invoice i left join payment p on p.invoice_id = i.id
      where i.status <> 'CANCELLED'
      group by i.id
      having i.total > coalesce(sum(p.amount), 0)
      order by i.due_on, i.id
      limit ? offset ?
      """;

  private final DataSource dataSource;

  public InvoiceOverview(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public record Line(long invoiceId, long customerId, LocalDate dueOn, BigDecimal outstanding) {}

  /** Invoices that are not fully paid. Page numbers start at 0. */
  public List<Line> outstanding(int page, int size) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setInt(1, size);
      statement.setInt(2, page * size);
      List<Line> lines = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(
              new Line(
                  rows.getLong("id"),
                  rows.getLong("customer_id"),
                  rows.getObject("due_on", LocalDate.class),
                  rows.getBigDecimal("total").subtract(rows.getBigDecimal("paid"))));
        }
      }
      return lines;
    }
  }
}
