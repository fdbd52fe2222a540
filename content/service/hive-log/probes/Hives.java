import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;

/** What the log does for an honest beekeeper. */
@Tag("functional")
class Hives {

  @Probe(weight = 4, says = "Who has joined can sign in, with the right password only")
  void joins_and_signs_in(Service service) {
    String name = InventedWord.next();
    assertEquals(name, service.post("/members", who(name, "clover honey")).expect(201).text("/name"));
    service.post("/members", who(name, "another one")).expect(409);
    String first = service.post("/sessions", who(name, "clover honey")).expect(201).text("/token");
    String second = service.post("/sessions", who(name, "clover honey")).expect(201).text("/token");
    assertNotEquals(first, second, "tokens of two sessions");
    service.post("/sessions", who(name, "another one")).expect(401);
    service.post("/sessions", who(InventedWord.next(), "clover honey")).expect(401);
    with(service, first).get("/entries").expect(200);
    with(service, second).get("/entries").expect(200);
  }

  @Probe(weight = 4, says = "An entry is kept as it was written")
  void keeps_an_entry(Service service) {
    Service member = member(service);
    Reply made = write(member, "oak", "queen seen, \u00fc").expect(201);
    Reply shown = member.get("/entries/" + made.text("/id")).expect(200);
    assertEquals("oak", shown.text("/hive"));
    assertEquals("queen seen, \u00fc", shown.text("/words"));
    assertEquals(made.json(), shown.json());
    member.get("/entries/999999999").expect(404);
  }

  @Probe(weight = 4, says = "Pages bring one's own entries, the newest first, and come to an end")
  void brings_pages(Service service) {
    Service member = member(service);
    Prerequisite.works(write(member(service), "elm", "somebody else's"), "an entry");
    Reply none = member.get("/entries").expect(200);
    assertEquals(0, none.list("/entries").size());
    assertTrue(none.at("/next").isNull(), "an empty list has no next page");
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      written.addFirst(Prerequisite.works(write(member, "oak", "day " + i), "an entry").text("/id"));
    }
    Reply first = member.get("/entries?limit=4").expect(200);
    assertEquals(written.subList(0, 4), ids(first));
    Reply second = member.get("/entries?limit=4&before=" + first.text("/next")).expect(200);
    assertEquals(written.subList(4, 6), ids(second));
    assertTrue(second.at("/next").isNull(), "the last page has no next one");
    Reply exact = member.get("/entries?limit=6").expect(200);
    assertEquals(written, ids(exact));
    assertTrue(exact.at("/next").isNull(), "a page that is full and the last has no next one");
    member.get("/entries?limit=0").expect(400);
  }

  @Probe(weight = 3, says = "Words can be changed, and an entry deleted")
  void changes_and_deletes(Service service) {
    Service member = member(service);
    String id = Prerequisite.works(write(member, "oak", "calm"), "an entry").text("/id");
    assertEquals("wild", member.put("/entries/" + id, "{\"words\": \"wild\"}").expect(200).text("/words"));
    assertEquals("wild", member.get("/entries/" + id).expect(200).text("/words"));
    assertEquals("oak", member.get("/entries/" + id).expect(200).text("/hive"));
    assertEquals(id, member.delete("/entries/" + id).expect(200).text("/id"));
    member.get("/entries/" + id).expect(404);
    member.delete("/entries/" + id).expect(404);
    assertEquals(0, member.get("/entries").expect(200).list("/entries").size());
  }

  private static List<String> ids(Reply page) {
    return page.list("/entries").stream().map(entry -> String.valueOf(number(entry))).toList();
  }

  private static int number(JsonNode entry) {
    return entry.at("/id").asInt(0);
  }

  private static Reply write(Service member, String hive, String words) {
    return member.post("/entries", "{\"hive\": \"" + hive + "\", \"words\": \"" + words + "\"}");
  }

  private static String who(String name, String password) {
    return "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}";
  }

  private static Service member(Service service) {
    String who = who(InventedWord.next(), "clover honey");
    Prerequisite.works(service.post("/members", who), "joining");
    return with(service, Prerequisite.works(service.post("/sessions", who), "signing in").text("/token"));
  }

  private static Service with(Service service, String token) {
    return service.with("Authorization", "Bearer " + token);
  }
}
