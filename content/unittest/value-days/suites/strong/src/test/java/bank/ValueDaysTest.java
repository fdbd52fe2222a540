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

  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);
  private static final LocalDate THURSDAY = LocalDate.of(2025, 3, 13);

  private final ValueDays plain = new ValueDays(VIENNA, Set.of());

  private static LocalDate march(int day) {
    return LocalDate.of(2025, 3, day);
  }

  @Test
  void theCutOffIsSixteenSharp() {
    assertEquals(march(12), plain.valueDay(vienna("2025-03-12T00:00")));
    assertEquals(march(12), plain.valueDay(vienna("2025-03-12T15:59:59.999")));
    assertEquals(march(13), plain.valueDay(vienna("2025-03-12T16:00")));
    assertEquals(march(13), plain.valueDay(vienna("2025-03-12T16:00:00.001")));
    assertEquals(march(13), plain.valueDay(vienna("2025-03-12T16:30")));
    assertEquals(march(13), plain.valueDay(vienna("2025-03-12T23:59")));
  }

  @Test
  void summerTimeMovesTheCutOff() {
    assertEquals(LocalDate.of(2025, 7, 2), plain.valueDay(vienna("2025-07-02T15:30")));
    assertEquals(LocalDate.of(2025, 7, 3), plain.valueDay(vienna("2025-07-02T16:30")));
  }

  @Test
  void theDateIsThatOfTheBranch() {
    ValueDays auckland = new ValueDays(ZoneId.of("Pacific/Auckland"), Set.of());
    assertEquals(march(13), auckland.valueDay(Instant.parse("2025-03-12T20:00:00Z")));
    ValueDays denver = new ValueDays(ZoneId.of("America/Denver"), Set.of());
    assertEquals(march(12), denver.valueDay(Instant.parse("2025-03-12T21:00:00Z")));
    assertEquals(march(13), denver.valueDay(Instant.parse("2025-03-13T01:00:00Z")));
  }

  @Test
  void closedDaysAreSkippedAtAnyTime() {
    assertEquals(march(17), plain.valueDay(vienna("2025-03-14T17:00")));
    for (String time : new String[] {"15T10:00", "15T17:00", "16T10:00", "16T17:00"}) {
      assertEquals(march(17), plain.valueDay(vienna("2025-03-" + time)), time);
    }
    ValueDays bridge = new ValueDays(VIENNA, Set.of(march(13), march(14), march(17)));
    assertEquals(march(18), bridge.valueDay(vienna("2025-03-12T18:00")));
    assertEquals(march(18), bridge.valueDay(vienna("2025-03-13T18:00")));
  }

  @Test
  void businessDaysAreCountedFromTheDayAfter() {
    assertEquals(3, plain.businessDaysBetween(MONDAY, THURSDAY));
    assertEquals(0, plain.businessDaysBetween(MONDAY, MONDAY));
    assertEquals(5, plain.businessDaysBetween(MONDAY, MONDAY.plusDays(7)));
    ValueDays holiday = new ValueDays(VIENNA, Set.of(march(12)));
    assertEquals(2, holiday.businessDaysBetween(MONDAY, THURSDAY));
    assertThrows(
        IllegalArgumentException.class, () -> plain.businessDaysBetween(THURSDAY, MONDAY));
  }
}
