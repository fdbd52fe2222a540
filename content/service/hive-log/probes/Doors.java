import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** What is locked must stay locked. */
@Tag("security")
class Doors {

  @Probe(weight = 4, says = "A token is worth nothing once its member has signed out")
  void signs_out(Service service) {
    String who = who(InventedWord.next());
    Prerequisite.works(service.post("/members", who), "joining");
    Service one = with(service, signIn(service, who));
    Service other = with(service, signIn(service, who));
    Prerequisite.works(one.get("/entries"), "a list with a token");
    one.delete("/sessions").expect(200);
    one.get("/entries").expect(401);
    other.get("/entries").expect(200);
  }

  @Probe(weight = 6, says = "The database does not tell which members chose the same password")
  void hides_equal_passwords(Service service, Surroundings around) throws Exception {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String name = InventedWord.next();
      Prerequisite.works(service.post("/members", who(name)), "joining");
      Prerequisite.that(!signIn(service, who(name)).isEmpty(), "signing in does not work");
      kept.add(password(around, name));
    }
    assertNotEquals(kept.get(0), kept.get(1), "what is kept of the same password of two members");
  }

  private static String password(Surroundings around, String name) throws Exception {
    try (Connection database = around.database();
        PreparedStatement select =
            database.prepareStatement("select password from public.members where name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        Prerequisite.that(row.next(), "a member who joined is not in the table of members");
        return row.getString(1);
      }
    }
  }

  private static String who(String name) {
    return "{\"name\": \"" + name + "\", \"password\": \"linden blossom\"}";
  }

  private static String signIn(Service service, String who) {
    Reply reply = Prerequisite.works(service.post("/sessions", who), "signing in");
    assertEquals(201, reply.status());
    return reply.text("/token");
  }

  private static Service with(Service service, String token) {
    return service.with("Authorization", "Bearer " + token);
  }
}
