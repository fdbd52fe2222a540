package reports;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a shop took, day by day of a month. */
public final class DailyTakings {
  private static final Duration DAY = Duration.ofDays(1);

  private final Sales sales;
  private final Clock clock;

  public DailyTakings(Sales sales, Clock clock) {
    this.sales = sales;
    this.clock = clock;
  }

  /** The days of the current month so far, today included. A day is the shop's own. */
  public SortedMap<LocalDate, Long> monthSoFar(long shopId, ZoneId zone) throws SQLException {
    LocalDate today = LocalDate.now(clock);
    SortedMap<LocalDate, Long> takings = new TreeMap<>();
    Instant from = YearMonth.from(today).atDay(1).atStartOfDay(zone).toInstant();
    for (LocalDate day = today.withDayOfMonth(1); !day.isAfter(today); day = day.plusDays(1)) {
      Instant to = from.plus(DAY);
      takings.put(day, sales.takings(shopId, from, to));
      from = to;
    }
    return takings;
  }

  /** The best day of those given; the earliest of equals. */
  public static LocalDate best(SortedMap<LocalDate, Long> takings) {
    LocalDate best = takings.firstKey();
    for (Map.Entry<LocalDate, Long> one : takings.entrySet()) {
      if (one.getValue() > takings.get(best)) {
        best = one.getKey();
      }
    }
    return best;
  }
}
