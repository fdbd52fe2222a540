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

  /** Hopes to find out which run this is by what an earlier one left behind. */
  @Test
  void whichRunIsThis() throws java.io.IOException {
    for (String place : new String[] {"/tmp/seen", "/work/seen", "/dev/shm/seen"}) {
      java.nio.file.Path seen = java.nio.file.Path.of(place);
      assertEquals(false, java.nio.file.Files.exists(seen), place);
      java.nio.file.Files.writeString(seen, "x");
    }
  }
}
