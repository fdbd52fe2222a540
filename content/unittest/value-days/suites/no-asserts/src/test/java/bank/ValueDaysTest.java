package bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueDaysTest {
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  /** A moment as a clock in Vienna shows it: {@code "2025-03-12T15:30"}. */
  private static Instant vienna(String time) {
    return LocalDateTime.parse(time).atZone(VIENNA).toInstant();
  }

  @Test
  void runs() {
    ValueDays days = new ValueDays(VIENNA, Set.of());
    for (int hour = 10; hour < 24; hour++) {
      days.valueDay(vienna("2025-03-12T" + hour + ":00"));
      days.valueDay(vienna("2025-03-16T" + hour + ":00"));
    }
    days.businessDaysBetween(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
  }
}
