import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import org.junit.jupiter.api.Tag;

@Tag("functional")
class Coats {

  @Probe(weight = 1, says = "Each coat gets a number of its own, by which it is found")
  void numbers_coats(Service service) {
    Reply first = service.post("/coats", "{\"owner\": \"Ada\"}").expect(201);
    Reply second = service.post("/coats", "{\"owner\": \"Åsa\"}").expect(201);
    assertNotEquals(first.number("/number"), second.number("/number"));
    String number = String.valueOf((long) second.number("/number"));
    assertEquals("Åsa", service.get("/coats/" + number).expect(200).text("/owner"));
  }

  @Probe(weight = 1, says = "What is not there is not found, and a coat needs an owner")
  void refuses(Service service) {
    service.post("/coats", "{\"owner\": \"Ada\"}").expect(201);
    service.get("/coats/4711").expect(404);
    service.post("/coats", "{}").expect(400);
  }
}
