import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

/** Who is a steward. */
@Tag("security")
class Roles {

  @Probe(weight = 3, says = "A header makes nobody a steward")
  void no_header_makes_a_steward(Service service) {
    String machine = "m" + UUID.randomUUID();
    Service[] people = new Service[2];
    String[] theirs = {""};
    Prerequisite.works(
        () -> {
          people[0] = Desk.member(service);
          people[1] = Desk.member(service);
          theirs[0] = Desk.book(people[1], machine).expect(201).text("/id");
          Desk.steward(service)
              .with("X-Role", "steward")
              .post("/machines/other" + machine + "/lock", "")
              .expect(200);
        },
        "booking as a member, and locking as a steward");

    Service forger = people[0].with("X-Role", "steward");
    Reply lock = forger.post("/machines/" + machine + "/lock", "");
    assertTrue(lock.isRefusal(), "a member's lock is refused, not answered with " + lock.status());
    Desk.book(people[1], machine).expect(201);
    assertTrue(forger.get("/bookings/" + theirs[0]).isRefusal(), "a member sees others' bookings");
    Reply list = forger.get("/bookings");
    assertTrue(list.isRefusal() || Desk.ids(forger).equals(List.of()), "a member lists others' bookings");
    String other = Desk.book(people[1], machine).expect(201).text("/id");
    if (people[0].delete("/bookings/" + other).isRefusal()) { // else that is another fault
      assertTrue(forger.delete("/bookings/" + theirs[0]).isRefusal(), "a member cancels others' bookings");
    }
  }
}
