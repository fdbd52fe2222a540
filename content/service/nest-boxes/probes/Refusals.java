import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** What is refused must leave nothing behind. */
@Tag("resilience")
class Refusals {
  private static final int MOST = 1_000_000;

  @Probe(weight = 3, says = "An archive that unpacks to too much is refused")
  void refuses_too_much(Service service) throws IOException {
    Prerequisite.works(
        new Archive().with("a.txt", "a".repeat(MOST / 2)).with("b.txt", "b".repeat(MOST / 2)).to(service),
        "an archive as large as allowed");
    new Archive().with("a.txt", "a".repeat(MOST / 2)).with("b.txt", "b".repeat(MOST / 2 + 1)).to(service).expect(413);
    new Archive().with("a.txt", "a".repeat(3 * MOST)).to(service).expect(413);
    new Archive().with("c.txt", "c").to(service).expect(201);
  }

  @Probe(weight = 4, says = "Nothing is kept of an archive that is refused")
  void keeps_nothing_of_it(Service service, Surroundings around) throws IOException {
    String fine = InventedWord.next();
    Prerequisite.works(new Archive().with("a.txt", fine).to(service), "an honest archive");
    Prerequisite.that(holding(around, fine) == 1, "the files of an honest archive are not on disk");
    int before = service.get("/surveys").expect(200).list("").size();
    String word = InventedWord.next();
    new Archive().with("a.txt", word).with(".hidden", "x").to(service).expect(400);
    new Archive().with("a.txt", word).with("folder/b.txt", "x").to(service).expect(400);
    new Archive().with("a.txt", word).with("b.txt", "b".repeat(2 * MOST)).to(service).expect(413);
    assertEquals(0, holding(around, word), "files with what was refused");
    assertEquals(before, service.get("/surveys").expect(200).list("").size(), "surveys");
  }

  private static long holding(Surroundings around, String word) throws IOException {
    return around.files().values().stream().filter(content -> content.contains(word)).count();
  }
}
