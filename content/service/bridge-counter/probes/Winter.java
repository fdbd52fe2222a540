import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** What worked before, and must still work: days on which the clocks of Lisbon show UTC. */
@Tag("functional")
class Winter {

  @Probe(weight = 0, says = "A day in winter has its passages, its 24 hours and their mean")
  void counts_by_day(Service service) {
    String counter =
        counter(
            service,
            "2026-01-14T23:59:59Z", "2026-01-15T00:00:00Z", "2026-01-15T08:15:00Z",
            "2026-01-15T09:45:00+01:00", "2026-01-16T01:30:00%2B02:00", "2026-01-16T00:00:00Z");
    report(service, counter, "2026-01-15", 4, 24, "2026-01-15T00:00:00Z");
    Reply day = service.get(counter + "/days/2026-01-15");
    assertEquals(0.17, day.number("/perHour"), 0.0001, "perHour");
    assertEquals(1, day.number("/hours/0/passages"));
    assertEquals(2, day.number("/hours/8/passages"));
    assertEquals("2026-01-15T23:00:00Z", day.text("/hours/23/from"));
    assertEquals(1, day.number("/hours/23/passages"));
    report(service, counter, "2026-01-17", 0, 24, "2026-01-17T00:00:00Z");
  }

  @Probe(weight = 0, says = "A list in winter has every day, those without a passage included")
  void lists_days(Service service) {
    String counter =
        counter(service, "2025-12-31T23:30:00Z", "2026-01-01T00:30:00Z", "2026-01-03T12:00:00Z", "2026-01-03T13:00:00Z");
    assertEquals(
        List.of("2025-12-30 0", "2025-12-31 1", "2026-01-01 1", "2026-01-02 0", "2026-01-03 2"),
        days(service, counter, "2025-12-30", "2026-01-03"));
    assertEquals(List.of("2026-01-03 2"), days(service, counter, "2026-01-03", "2026-01-03"));
  }

  @Probe(weight = 0, says = "Unknown counters are not found, and what is no day or time is refused")
  void refuses_nonsense(Service service) {
    String counter = counter(service, "2026-01-15T12:00:00Z");
    service.get("/counters/none/days/2026-01-15").expect(404);
    service.get(counter + "/days/2026-02-30").expect(400);
    service.get(counter + "/days?from=2026-01-01").expect(400);
    service.post(counter + "/passages?at=2026-01-15T12:00:00", "").expect(400);
    service.post(counter + "/passages?at=noon", "").expect(400);
  }

  /** The address of a new counter that has counted at these times. */
  static String counter(Service service, String... times) {
    String counter = "/counters/c" + UUID.randomUUID();
    for (String at : times) {
      service.post(counter + "/passages?at=" + at.replace("+", "%2B"), "").expect(201);
    }
    return counter;
  }

  /** Asserts a day's passages, the number of its hours, their sum and where the first begins. */
  static void report(
      Service service, String counter, String day, int passages, int hours, String first) {
    Reply report = service.get(counter + "/days/" + day).expect(200);
    assertEquals(passages, report.number("/passages"), "passages on " + day);
    assertEquals(hours, report.list("/hours").size(), "hours of " + day);
    assertEquals(first, report.text("/hours/0/from"), "where " + day + " begins");
    double sum =
        IntStream.range(0, hours).mapToDouble(i -> report.number("/hours/" + i + "/passages")).sum();
    assertEquals(passages, sum, "passages in the hours of " + day);
  }

  static List<String> days(Service service, String counter, String from, String to) {
    return service.get(counter + "/days?from=" + from + "&to=" + to).expect(200).list("").stream()
        .map(day -> day.at("/day").asString("") + " " + day.at("/passages").asInt(-1))
        .toList();
  }
}
