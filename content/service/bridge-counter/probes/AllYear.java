import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Days on which the clocks of Lisbon do not show UTC, and those on which they change. */
@Tag("functional")
class AllYear {

  @Probe(weight = 6, says = "A day in summer begins and ends when it does in Lisbon")
  void counts_summer_days(Service service) {
    String counter =
        Winter.counter(
            service,
            "2026-06-30T22:59:59Z", "2026-06-30T23:00:00Z", "2026-07-01T17:10:00Z", "2026-07-02T00:59:59+02:00",
            "2026-07-01T23:00:00Z");
    Winter.report(service, counter, "2026-06-30", 1, 24, "2026-06-29T23:00:00Z");
    Winter.report(service, counter, "2026-07-01", 3, 24, "2026-06-30T23:00:00Z");
    Winter.report(service, counter, "2026-07-02", 1, 24, "2026-07-01T23:00:00Z");
    Reply day = service.get(counter + "/days/2026-07-01");
    assertEquals(0.125, day.number("/perHour"), 0.0051, "perHour"); // rounded either way
    assertEquals("2026-07-01T22:00:00Z", day.text("/hours/23/from"));
    assertEquals(1, day.number("/hours/23/passages"));
  }

  @Probe(weight = 4, says = "A list of days in summer counts each passage on its day in Lisbon")
  void lists_summer_days(Service service) {
    String counter =
        Winter.counter(
            service,
            "2026-08-09T22:30:00Z", "2026-08-09T23:30:00Z", "2026-08-10T22:30:00Z", "2026-08-11T23:00:00Z");
    assertEquals(
        List.of("2026-08-09 1", "2026-08-10 2", "2026-08-11 0", "2026-08-12 1"),
        Winter.days(service, counter, "2026-08-09", "2026-08-12"));
  }

  @Probe(weight = 5, says = "A passage on a day when the clocks change is counted on that day, and once")
  void counts_around_a_change(Service service) {
    String spring =
        Winter.counter(
            service,
            "2026-03-28T23:30:00Z", "2026-03-29T00:00:00Z", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z",
            "2026-03-29T22:30:00Z", "2026-03-29T23:30:00Z");
    counts(service, spring, List.of("2026-03-28 1", "2026-03-29 4", "2026-03-30 1"));
    String autumn =
        Winter.counter(
            service,
            "2026-10-24T22:30:00Z", "2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z",
            "2026-10-25T23:30:00Z", "2026-10-26T00:30:00Z");
    counts(service, autumn, List.of("2026-10-24 1", "2026-10-25 4", "2026-10-26 1"));
  }

  @Probe(weight = 5, says = "A day when the clocks change has its 23 or 25 hours, and the mean is theirs")
  void knows_short_and_long_days(Service service) {
    String spring =
        Winter.counter(
            service,
            IntStream.range(0, 23).mapToObj("2026-03-29T%02d:30:00Z"::formatted).toArray(String[]::new));
    hours(service, spring, "2026-03-29", 23, "2026-03-29T00:00:00Z", "2026-03-29T22:00:00Z");
    String autumn =
        Winter.counter(
            service,
            IntStream.range(0, 25)
                .mapToObj(i -> "2026-10-%sT%02d:30:00Z".formatted(i == 0 ? "24" : "25", (i + 23) % 24))
                .toArray(String[]::new));
    hours(service, autumn, "2026-10-25", 25, "2026-10-24T23:00:00Z", "2026-10-25T23:00:00Z");
  }

  private static void counts(Service service, String counter, List<String> expected) {
    for (String day : expected) {
      String[] both = day.split(" ");
      assertEquals(
          Integer.parseInt(both[1]),
          service.get(counter + "/days/" + both[0]).expect(200).number("/passages"),
          "passages on " + both[0]);
    }
    String first = expected.getFirst().split(" ")[0];
    String last = expected.getLast().split(" ")[0];
    assertEquals(expected, Winter.days(service, counter, first, last));
  }

  /** One passage in each of a day's hours. */
  private static void hours(
      Service service, String counter, String day, int hours, String first, String last) {
    Winter.report(service, counter, day, hours, hours, first);
    Reply report = service.get(counter + "/days/" + day);
    assertEquals(1.0, report.number("/perHour"), 0.0001, "perHour on " + day);
    assertEquals(last, report.text("/hours/" + (hours - 1) + "/from"), "the last hour of " + day);
    for (int hour = 0; hour < hours; hour++) {
      assertEquals(1, report.number("/hours/" + hour + "/passages"), "passages in an hour of " + day);
    }
  }
}
