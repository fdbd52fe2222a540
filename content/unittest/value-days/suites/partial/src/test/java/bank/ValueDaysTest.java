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

  private final ValueDays days = new ValueDays(VIENNA, Set.of(LocalDate.of(2025, 3, 13)));

  @Test
  void morning() {
    assertEquals(LocalDate.of(2025, 3, 12), days.valueDay(vienna("2025-03-12T09:00")));
  }

  @Test
  void evening() {
    assertEquals(LocalDate.of(2025, 3, 14), days.valueDay(vienna("2025-03-12T18:00")));
  }

  @Test
  void weekend() {
    assertEquals(LocalDate.of(2025, 3, 17), days.valueDay(vienna("2025-03-15T09:00")));
  }

  @Test
  void between() {
    LocalDate monday = LocalDate.of(2025, 3, 10);
    assertEquals(3, days.businessDaysBetween(monday, monday.plusDays(4)));
    assertThrows(
        IllegalArgumentException.class, () -> days.businessDaysBetween(monday.plusDays(1), monday));
  }
}
