import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;

/** What worked before, and must still work. */
@Tag("functional")
class Overview {

  @Probe(weight = 0, says = "A page has as many huts as asked for, the highest first, and says what follows")
  void shows_a_page(Service service) {
    Reply page = service.get("/huts?limit=5").expect(200);
    List<Integer> metres = page.list("/huts").stream().map(h -> h.at("/metres").asInt(-1)).toList();
    assertEquals(5, metres.size(), "huts of a page of 5");
    assertEquals(metres.stream().sorted((a, b) -> b - a).toList(), metres, "the highest first");
    List<JsonNode> huts = page.list("/huts");
    assertEquals(
        huts.getLast().at("/metres").asInt(-1) + "-" + huts.getLast().at("/id").asInt(-1), page.text("/next"));
    JsonNode last = service.get("/huts?limit=200").expect(200).at("/next");
    assertTrue(last.isNull(), "nothing follows the last page");
  }

  @Probe(weight = 0, says = "One hut is shown with its open jobs and its last visit")
  void shows_one_hut(Service service) {
    JsonNode listed = service.get("/huts?limit=5").expect(200).at("/huts/0");
    assertEquals(listed, service.get("/huts/" + listed.at("/id").asInt(-1)).expect(200).json());
    service.get("/huts/999").expect(404);
    service.post("/jobs/999/done", "").expect(404);
  }

  @Probe(weight = 0, says = "Huts without an open job or a visit are listed as well")
  void lists_huts_with_nothing(Service service) {
    List<JsonNode> huts = service.get("/huts?limit=200").expect(200).list("/huts");
    assertEquals(16, huts.size(), "huts on the list");
    assertEquals("[] null", children(huts, 3));
    assertEquals("[] 2026-08-30", children(huts, 8));
    assertEquals("[] 2026-06-21", children(huts, 11));
    assertEquals("[11, 13, 10, 12] null", children(huts, 6));
  }

  @Probe(weight = 0, says = "Whoever turns the pages sees every hut once, in order, with all that belongs to it")
  void turns_pages(Service service) {
    List<JsonNode> huts = new ArrayList<>();
    String after = "";
    for (int pages = 0; pages < 20 && !after.equals("null"); pages++) {
      Reply page = service.get("/huts?limit=3" + after).expect(200);
      huts.addAll(page.list("/huts"));
      JsonNode next = page.at("/next");
      after = next.isNull() ? "null" : "&after=" + next.asString("");
    }
    assertEquals(
        List.of(3, 8, 2, 6, 12, 10, 16, 1, 5, 11, 14, 4, 15, 9, 7, 13),
        huts.stream().map(hut -> hut.at("/id").asInt(-1)).toList());
    assertEquals("[3, 1, 2] 2026-09-02", children(huts, 1));
    assertEquals("[4, 5] 2026-08-11", children(huts, 2));
    assertEquals("[8, 9] 2026-07-19", children(huts, 5));
    assertEquals("[20] 2026-07-08", children(huts, 12));
    JsonNode job = huts.get(2).at("/jobs/1");
    assertEquals("blankets", job.at("/what").asString(""));
    assertEquals(2, job.at("/urgency").asInt(-1));
  }

  @Probe(weight = 0, says = "A job that is done is gone from the list at once")
  void forgets_done_jobs(Service service) {
    assertEquals("[23] 2026-10-04", listed(service, 15));
    service.post("/jobs/23/done", "").expect(200);
    assertEquals("[] 2026-10-04", listed(service, 15));
  }

  @Probe(weight = 0, says = "A job that another process has written down is on the list at once")
  void shows_new_jobs(Service service, Surroundings around) {
    assertEquals("[17] 2026-05-05", listed(service, 9));
    anotherProcess(around, "insert into jobs (id, hut, what, urgency) values (90, 9, 'well', 1)");
    assertEquals("[90, 17] 2026-05-05", listed(service, 9));
  }

  @Probe(weight = 0, says = "A visit that another process has written down is on the list at once")
  void shows_new_visits(Service service, Surroundings around) {
    assertEquals("[22] 2026-10-01", listed(service, 14));
    anotherProcess(around, "insert into visits values (14, '2026-10-20')");
    assertEquals("[22] 2026-10-20", listed(service, 14));
  }

  private static String listed(Service service, int hut) {
    return children(service.get("/huts?limit=200").expect(200).list("/huts"), hut);
  }

  /** What another process of this service does, with the rights that it has. */
  private static void anotherProcess(Surroundings around, String statement) {
    String url = around.plan().database().orElseThrow().url();
    try (Connection database = DriverManager.getConnection(url, "service", "");
        Statement executed = database.createStatement()) {
      executed.execute(statement);
    } catch (SQLException e) {
      throw new AssertionError("another process of the service cannot do what it could", e);
    }
  }

  /** The ids of a hut's jobs, in order, and its last visit. */
  private static String children(List<JsonNode> huts, int id) {
    JsonNode hut =
        huts.stream()
            .filter(h -> h.at("/id").asInt(-1) == id)
            .findFirst()
            .orElseThrow(() -> new AssertionError("hut " + id + " is not listed"));
    List<Integer> jobs = new ArrayList<>();
    hut.at("/jobs").forEach(job -> jobs.add(job.at("/id").asInt(-1)));
    return jobs + " " + hut.at("/lastVisit").asString("null");
  }
}
