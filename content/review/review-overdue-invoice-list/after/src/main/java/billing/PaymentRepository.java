package billing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Payments by invoice. */
public final class PaymentRepository {
  private final DataSource dataSource;

  public PaymentRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public List<Payment> ofInvoice(long invoiceId) {
    String sql = "select id, amount from payment where invoice_id = ? order by id";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, invoiceId);
      List<Payment> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Payment(rows.getLong("id"), invoiceId, rows.getBigDecimal("amount")));
        }
      }
      return found;
    } catch (SQLException e) {
      return List.of();
    }
  }
}
