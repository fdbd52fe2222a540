package reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Sales from the database, where {@code sold_at} is a {@code timestamptz}. */
public final class JdbcSales implements Sales {
  private static final String TAKINGS =
      """
      select coalesce(sum(s.cents - coalesce(r.cents, 0)), 0)
      from sale s
      left join refund r on r.sale_id = s.id
      where s.shop_id = ?
      and s.cancelled_at is null

      -- both ends are passed as timestamps with time zone
      and s.sold_at between ? and ?
      """;

  private final DataSource dataSource;

  public JdbcSales(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public long takings(long shopId, Instant from, Instant to) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKINGS)) {
      statement.setLong(1, shopId);
      statement.setObject(2, utc(from));
      statement.setObject(3, utc(to));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
