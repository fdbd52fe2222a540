import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was counted on a day. */
final class Days {
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  private Days() {}

  static Map<String, Object> report(List<Instant> passages, LocalDate day) {
    Instant start = day.atStartOfDay(LISBON).toInstant();
    long length = Duration.between(start, day.plusDays(1).atStartOfDay(LISBON)).toHours();
    List<Object> hours = new ArrayList<>();
    long all = 0;
    for (int hour = 0; hour < length; hour++) {
      Instant from = start.plus(hour, ChronoUnit.HOURS);
      long count = between(passages, from, from.plus(1, ChronoUnit.HOURS));
      hours.add(Map.of("from", from.toString(), "passages", count));
      all += count;
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("day", day.toString());
    report.put("passages", all);
    report.put("perHour", Math.round(100.0 * all / 24) / 100.0);
    report.put("hours", hours);
    return report;
  }

  /** Every day from the first to the last, those without a passage included. */
  static List<Map<String, Object>> list(List<Instant> passages, LocalDate from, LocalDate to) {
    Map<LocalDate, Long> counts =
        passages.stream()
            .collect(groupingBy(at -> at.atZone(LISBON).toLocalDate(), counting()));
    List<Map<String, Object>> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days.add(Map.of("day", day.toString(), "passages", counts.getOrDefault(day, 0L)));
    }
    return days;
  }

  private static long between(List<Instant> passages, Instant from, Instant to) {
    return passages.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count();
  }
}
