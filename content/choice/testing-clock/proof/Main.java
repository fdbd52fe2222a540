import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class Main {
    static LocalDate due(Clock clock) {
        return LocalDate.now(clock).plusDays(14);
    }

    public static void main(String[] args) {
        System.out.println(due(Clock.fixed(Instant.parse("2026-02-28T23:59:59.999Z"), ZoneOffset.UTC)));
        System.out.println(due(Clock.fixed(Instant.parse("2026-03-01T00:00:00.001Z"), ZoneOffset.UTC)));
    }
}
