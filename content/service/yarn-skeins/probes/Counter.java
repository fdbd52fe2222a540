import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Probe;
import dev.assay.probes.Service;
import org.junit.jupiter.api.Tag;

/** What worked before, and must still work. */
@Tag("functional")
class Counter {

  @Probe(weight = 0, says = "A withdrawal takes its skeins, and what is left is shown")
  void gives_and_shows(Service service) {
    var yarn = service.post("/yarns?name=madder&skeins=40", "").expect(201);
    assertEquals(40, yarn.number("/skeins"));
    String id = yarn.text("/id");
    assertEquals(38, service.post("/yarns/" + id + "/withdrawals?skeins=2", "").expect(200).number("/left"));
    var shown = service.get("/yarns/" + id).expect(200);
    assertEquals("madder", shown.text("/name"));
    assertEquals(38, shown.number("/skeins"));
  }

  @Probe(weight = 0, says = "The last skein is given out, and none after it")
  void refuses_too_many(Service service) {
    String id = service.post("/yarns?name=indigo&skeins=3", "").expect(201).text("/id");
    service.post("/yarns/" + id + "/withdrawals?skeins=2", "").expect(200);
    service.post("/yarns/" + id + "/withdrawals?skeins=2", "").expect(409);
    service.post("/yarns/" + id + "/withdrawals?skeins=1", "").expect(200);
    assertEquals(0, service.get("/yarns/" + id).expect(200).number("/skeins"));
  }

  @Probe(weight = 0, says = "What comes back is there again")
  void takes_back(Service service) {
    String id = service.post("/yarns?name=weld&skeins=1", "").expect(201).text("/id");
    assertEquals(6, service.post("/yarns/" + id + "/returns?skeins=5", "").expect(200).number("/left"));
    assertEquals(0, service.post("/yarns/" + id + "/withdrawals?skeins=6", "").expect(200).number("/left"));
  }

  @Probe(weight = 0, says = "A yarn that does not exist is not found")
  void knows_no_strangers(Service service) {
    service.get("/yarns/none").expect(404);
    service.post("/yarns/none/withdrawals?skeins=1", "").expect(404);
    service.post("/yarns/none/returns?skeins=1", "").expect(404);
  }
}
