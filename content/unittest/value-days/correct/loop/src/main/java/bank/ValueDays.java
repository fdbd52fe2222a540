package bank;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;

/** Says on which day a transfer counts. */
public final class ValueDays {
  private static final LocalTime CUT_OFF = LocalTime.of(16, 0);

  private final ZoneId zone;
  private final Set<LocalDate> holidays;

  public ValueDays(ZoneId zone, Set<LocalDate> holidays) {
    this.zone = zone;
    this.holidays = Set.copyOf(holidays);
  }

  public LocalDate valueDay(Instant received) {
    ZonedDateTime there = received.atZone(zone);
    LocalDate arrival = there.toLocalDate();
    boolean late = !there.toLocalTime().isBefore(CUT_OFF);
    LocalDate day = arrival;
    if (isBusinessDay(arrival) && late) {
      day = day.plusDays(1);
    }
    while (!isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  public long businessDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to is before from");
    }
    long count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        count++;
      }
    }
    return count;
  }

  private boolean isBusinessDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return !weekend && !holidays.contains(day);
  }
}
