package orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** A row of the table {@code orders}. */
public record OrderRow(UUID id, long customerId, String status, String channel, LocalDate placedDay) {

  static final String COLUMNS = "id, customer_id, status, channel, placed_day";

  static OrderRow read(ResultSet row) throws SQLException {
    return new OrderRow(
        row.getObject("id", UUID.class),
        row.getLong("customer_id"),
        row.getString("status"),
        row.getString("channel"),
        row.getObject("placed_day", LocalDate.class));
  }
}
