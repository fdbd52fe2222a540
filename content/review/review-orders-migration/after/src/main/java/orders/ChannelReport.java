package orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Orders of one channel and day, the latest first. */
final class ChannelReport {
  private static final String LATEST =
      "select "
          + OrderRow.COLUMNS
          + " from orders where channel = ? and placed_day = ? order by placed_at desc limit 100";

  private final DataSource dataSource;

  ChannelReport(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  List<OrderRow> latest(String channel, LocalDate day) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LATEST)) {
      statement.setString(1, channel);
      statement.setObject(2, day);
      List<OrderRow> orders = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          orders.add(OrderRow.read(rows));
        }
      }
      return orders;
    }
  }
}
