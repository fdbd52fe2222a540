import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

/** What honest callers could do before, and still can. */
@Tag("functional")
class Desk {

  @Probe(weight = 0, says = "A member books, sees, changes and cancels")
  void books_shows_and_cancels(Service service) {
    Service member = member(service);
    String machine = "m" + UUID.randomUUID();
    String id = book(member, machine).expect(201).text("/id");
    book(member(service), machine).expect(201);
    Reply shown = member.get("/bookings/" + id).expect(200);
    assertEquals(machine, shown.text("/machine"));
    assertEquals("2026-12-05T14", shown.text("/hour"));
    assertEquals(List.of(id), ids(member));
    member.put("/bookings/" + id, "{\"note\": \"acrylic, 3 mm\"}").expect(200);
    assertEquals("acrylic, 3 mm", member.get("/bookings/" + id).expect(200).text("/note"));
    assertEquals(id, member.delete("/bookings/" + id).expect(200).text("/id"));
    member.get("/bookings/" + id).expect(404);
    member.delete("/bookings/" + id).expect(404);
    assertEquals(List.of(), ids(member));
  }

  @Probe(weight = 0, says = "Who joins is a member, and signs in with the right password")
  void lets_members_in(Service service) {
    String name = "n" + UUID.randomUUID();
    assertEquals("member", service.post("/members", who(name, "some words")).expect(201).text("/role"));
    service.post("/members", who(name, "other words")).expect(409);
    service.post("/members", "{\"name\": \"" + name + "x\"}").expect(400);
    service.post("/sessions", who(name, "other words")).expect(401);
    service.post("/sessions", who(name, "some words")).expect(201);
    service.get("/bookings").expect(401);
    service.with("Authorization", "Bearer none").get("/bookings").expect(401);
  }

  @Probe(weight = 0, says = "Stewards see all bookings and may cancel them")
  void stewards_see_and_cancel_all(Service service) {
    Service steward = steward(service).with("X-Role", "steward");
    Service member = member(service);
    String id = book(member, "laser").expect(201).text("/id");
    steward.get("/bookings/" + id).expect(200);
    assertTrue(ids(steward).contains(id), "a steward's list has everybody's bookings");
    steward.put("/bookings/" + id, "{\"note\": \"changed\"}").expect(404);
    assertEquals(id, steward.delete("/bookings/" + id).expect(200).text("/id"));
    member.get("/bookings/" + id).expect(404);
  }

  @Probe(weight = 0, says = "Stewards lock machines, and a locked one cannot be booked")
  void stewards_lock(Service service) {
    String machine = "m" + UUID.randomUUID();
    Service member = member(service);
    member.post("/machines/" + machine + "/lock", "").expect(403);
    book(member, machine).expect(201);
    Reply locked =
        steward(service).with("X-Role", "steward").post("/machines/" + machine + "/lock", "").expect(200);
    assertEquals(machine, locked.text("/machine"));
    book(member, machine).expect(409);
  }

  @Probe(weight = 0, says = "On the tablet by the door a steward may do what members may, and no more")
  void works_as_member_at_the_door(Service service) {
    Service door = steward(service).with("X-Role", "member");
    String theirs = book(member(service), "laser").expect(201).text("/id");
    String own = book(door, "lathe").expect(201).text("/id");
    door.get("/bookings/" + own).expect(200);
    door.get("/bookings/" + theirs).expect(404);
    assertTrue(ids(door).contains(own) && !ids(door).contains(theirs), "the list has own bookings alone");
    door.post("/machines/m" + UUID.randomUUID() + "/lock", "").expect(403);
    door.delete("/bookings/" + own).expect(200);
  }

  static Reply book(Service member, String machine) {
    return member.post(
        "/bookings",
        "{\"machine\": \"" + machine + "\", \"hour\": \"2026-12-05T14\", \"note\": \"plywood\"}");
  }

  static List<String> ids(Service caller) {
    return caller.get("/bookings").expect(200).list("").stream()
        .map(booking -> booking.at("/id").asString(""))
        .toList();
  }

  static String who(String name, String password) {
    return "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}";
  }

  static Service member(Service service) {
    String who = who("n" + UUID.randomUUID(), "some words");
    service.post("/members", who).expect(201);
    return signedIn(service, who);
  }

  /** The one that service.yaml names. */
  static Service steward(Service service) {
    return signedIn(service, who("desk", "keys of the workshop"));
  }

  private static Service signedIn(Service service, String who) {
    return service.with("Authorization", "Bearer " + service.post("/sessions", who).expect(201).text("/token"));
  }
}
