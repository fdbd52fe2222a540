import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Probe;
import dev.assay.probes.Service;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Movements that do not take place, and movements that are sent again. */
@Tag("functional")
class Whole {

  @Probe(weight = 1, says = "A movement that is refused leaves nothing behind")
  void refusals_leave_nothing(Service service) {
    String from = Grain.depot(service, 900, 1000);
    String full = Grain.depot(service, 480, 500);
    Service sender = Grain.keyed(service);
    Grain.move(sender, from, full, 300).expect(409);
    stands(service, from, 900, full, 480);
    assertEquals(List.of(), Grain.ids(service, from), "movements after a refused one");
    Grain.move(service, from, "none", 100).expect(404);
    Grain.move(service, "none", full, 10).expect(404);
    stands(service, from, 900, full, 480);

    String other = Grain.depot(service, 0, 1000);
    Grain.move(service, full, other, 480).expect(201);
    Grain.move(sender, from, full, 300).expect(201);
    stands(service, from, 600, full, 300);
  }

  @Probe(weight = 3, says = "A movement that is sent again takes place once, and is answered as before")
  void repeats_move_nothing(Service service) {
    String from = Grain.depot(service, 500, 1000);
    String to = Grain.depot(service, 0, 1000);
    Service sender = Grain.keyed(service);
    String id = Grain.move(sender, from, to, 200).expect(201).text("/id");
    for (int again = 0; again < 3; again++) {
      assertEquals(id, Grain.move(sender, from, to, 200).expect(201).text("/id"));
      stands(service, from, 300, to, 200);
    }
    Service another = Grain.keyed(service);
    String rest = Grain.move(another, from, to, 300).expect(201).text("/id");
    assertEquals(rest, Grain.move(another, from, to, 300).expect(201).text("/id"));
    stands(service, from, 0, to, 500);
    assertEquals(List.of(id, rest), Grain.ids(service, to));
  }

  private static void stands(Service service, String one, int first, String other, int second) {
    assertEquals(first, Grain.kilos(service, one), "kilos in the first depot");
    assertEquals(second, Grain.kilos(service, other), "kilos in the second depot");
  }
}
