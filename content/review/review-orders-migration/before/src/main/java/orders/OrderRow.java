package orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of the table {@code orders}. */
public record OrderRow(UUID id, long customerId, String state) {

  static final String COLUMNS = "id, customer_id, state";

  static OrderRow read(ResultSet row) throws SQLException {
    return new OrderRow(
        row.getObject("id", UUID.class), row.getLong("customer_id"), row.getString("state"));
  }
}
