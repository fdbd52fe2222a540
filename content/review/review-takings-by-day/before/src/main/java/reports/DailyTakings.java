package reports;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a shop took on one of its days. */
public final class DailyTakings {
  private final Sales sales;

  public DailyTakings(Sales sales) {
    this.sales = sales;
  }

  /** A day is the shop's own: from midnight to midnight where the shop is. */
  public long of(long shopId, ZoneId zone, LocalDate day) throws SQLException {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    return sales.takings(shopId, from, to);
  }
}
