import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Service;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

@Tag("functional")
class Diaries {

  @Probe(weight = 2, says = "What a member writes is in the diary")
  void keeps_what_is_written(Service service) {
    Service member = signedIn(service);
    String id = member.post("/entries", "{\"text\": \"first frost\"}").expect(201).text("/id");
    assertEquals("first frost", member.get("/entries/" + id).expect(200).text("/text"));
    assertEquals(1, member.get("/entries").expect(200).list("").size());
  }

  @Probe(weight = 1, says = "The search finds plants by part of their name")
  void finds_plants(Service service) {
    assertTrue(service.get("/plants?search=bean").expect(200).body().contains("runner bean"));
  }

  private static Service signedIn(Service service) {
    String who = "{\"name\": \"m" + UUID.randomUUID() + "\", \"password\": \"secret words\"}";
    Prerequisite.works(service.post("/members", who), "joining");
    String token = service.post("/sessions", who).expect(201).text("/token");
    return service.with("Authorization", "Bearer " + token);
  }
}
