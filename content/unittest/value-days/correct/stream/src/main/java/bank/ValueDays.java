package bank;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

public class ValueDays {
  private static final Set<DayOfWeek> WEEKEND =
      EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final ZoneId branch;
  private final Predicate<LocalDate> closed;

  public ValueDays(ZoneId branch, Set<LocalDate> holidays) {
    this.branch = branch;
    this.closed = day -> WEEKEND.contains(day.getDayOfWeek()) || holidays.contains(day);
  }

  public LocalDate valueDay(Instant received) {
    LocalDateTime local = LocalDateTime.ofInstant(received, branch);
    int skipped = local.getHour() >= 16 ? 1 : 0;
    return Stream.iterate(local.toLocalDate().plusDays(skipped), day -> day.plusDays(1))
        .filter(closed.negate())
        .findFirst()
        .orElseThrow();
  }

  public long businessDaysBetween(LocalDate from, LocalDate to) {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(from + " comes after " + to);
    }
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(closed.negate()).count();
  }
}
