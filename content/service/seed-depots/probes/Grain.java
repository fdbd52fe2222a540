import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

/** What worked before, and must still work. */
@Tag("functional")
class Grain {

  @Probe(weight = 0, says = "A movement takes grain from one depot to the other, and is listed at both")
  void moves(Service service) {
    String from = depot(service, 900, 1000);
    String to = depot(service, 50, 400);
    Reply made = move(service, from, to, 300).expect(201);
    assertEquals(from, made.text("/from"));
    assertEquals(to, made.text("/to"));
    assertEquals(300, made.number("/kilos"));
    String second = move(service, from, to, 50).expect(201).text("/id");
    assertEquals(550, kilos(service, from));
    assertEquals(400, kilos(service, to));
    assertEquals(List.of(made.text("/id"), second), ids(service, from));
    assertEquals(ids(service, from), ids(service, to));
  }

  @Probe(weight = 0, says = "No more is moved than is there, all of it can be")
  void refuses_too_much(Service service) {
    String from = depot(service, 120, 1000);
    String to = depot(service, 0, 1000);
    move(service, from, to, 121).expect(409);
    assertEquals(120, kilos(service, from));
    assertEquals(0, kilos(service, to));
    move(service, from, to, 120).expect(201);
    assertEquals(0, kilos(service, from));
    assertEquals(120, kilos(service, to));
  }

  @Probe(weight = 0, says = "Unknown depots are not found, and what makes no sense is refused")
  void knows_no_strangers(Service service) {
    String depot = depot(service, 10, 100);
    service.get("/depots/none").expect(404);
    move(service, depot, "none", 1).expect(404);
    move(service, "none", depot, 1).expect(404);
    service.post("/movements?from=" + depot + "&to=" + depot(service, 0, 10), "").expect(400);
    service.post("/depots?name=" + depot + "&kilos=1&room=2", "").expect(409);
  }

  static String depot(Service service, int kilos, int room) {
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    service.post("/depots?name=" + name + "&kilos=" + kilos + "&room=" + room, "").expect(201);
    return name;
  }

  static Reply move(Service service, String from, String to, int kilos) {
    return service.post("/movements?from=" + from + "&to=" + to + "&kilos=" + kilos, "");
  }

  static Service keyed(Service service) {
    return service.with("Idempotency-Key", UUID.randomUUID().toString());
  }

  static int kilos(Service service, String depot) {
    return (int) service.get("/depots/" + depot).expect(200).number("/kilos");
  }

  static List<String> ids(Service service, String depot) {
    return service.get("/movements?depot=" + depot).expect(200).list("").stream()
        .map(movement -> String.valueOf(movement.at("/id")))
        .toList();
  }
}
