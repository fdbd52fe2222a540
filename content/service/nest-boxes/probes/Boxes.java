import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** What the service does for honest volunteers. */
@Tag("functional")
class Boxes {

  @Probe(weight = 4, says = "An archive becomes a survey, with its files by name")
  void unpacks_and_lists(Service service) throws IOException {
    Reply made = new Archive().with("tree.txt", "old oak").with("eggs.csv", "species,eggs\n").to(service).expect(201);
    assertEquals(List.of("eggs.csv", "tree.txt"), names(made));
    assertEquals(13, made.number("/files/0/bytes"));
    assertEquals(7, made.number("/files/1/bytes"));
    String later = Prerequisite.works(new Archive().with("a.txt", "a").to(service), "a second survey").text("/id");
    assertEquals(made.json(), service.get("/surveys/" + made.text("/id")).expect(200).json());
    List<String> ids = ids(service);
    assertEquals(List.of(made.text("/id"), later), ids.subList(ids.size() - 2, ids.size()));
    service.get("/surveys/none").expect(404);
  }

  @Probe(weight = 4, says = "A file is given back as it was, and is kept on disk")
  void gives_files_back(Service service, Surroundings around) throws IOException {
    String text = "box 7: f\u00fcnf Eier\r\n" + InventedWord.next();
    Reply made = new Archive().with("Box_7-notes.v2.txt", text).with("empty.txt", "").to(service).expect(201);
    String at = "/surveys/" + made.text("/id") + "/files/";
    assertEquals(text, service.get(at + "Box_7-notes.v2.txt").expect(200).body());
    assertEquals("", service.get(at + "empty.txt").expect(200).body());
    service.get(at + "other.txt").expect(404);
    service.get("/surveys/none/files/empty.txt").expect(404);
    assertEquals(1, onDisk(around, text), "files in the folder surveys with what was sent");
  }

  @Probe(weight = 4, says = "Eggs are summed by species, and lines that make no sense are skipped")
  void counts_eggs(Service service) throws IOException {
    String table = "species,eggs\nwren,5\r\n great tit , 9\nwren,2\n\nwren,many\nrobin\nrobin,1,2\nrobin,-1\n,3\nrobin,0\n";
    Reply made = new Archive().with("eggs.csv", table).to(service).expect(201);
    Reply eggs = service.get("/surveys/" + made.text("/id") + "/eggs").expect(200);
    assertEquals(Map.of("wren", 7, "great tit", 9, "robin", 0), sums(eggs));
    assertEquals(5, eggs.number("/skipped"));
    String without = new Archive().with("tree.txt", "elm").to(service).expect(201).text("/id");
    service.get("/surveys/" + without + "/eggs").expect(404);
  }

  @Probe(weight = 2, says = "A survey is deleted with its files")
  void deletes(Service service, Surroundings around) throws IOException {
    String text = InventedWord.next();
    String id = new Archive().with("tree.txt", text).to(service).expect(201).text("/id");
    assertEquals(id, service.delete("/surveys/" + id).expect(200).text("/id"));
    service.get("/surveys/" + id).expect(404);
    service.get("/surveys/" + id + "/files/tree.txt").expect(404);
    service.delete("/surveys/" + id).expect(404);
    assertEquals(0, onDisk(around, text), "files with what was deleted");
  }

  @Probe(weight = 2, says = "What is no archive, or has nothing in it, is refused")
  void refuses_what_is_no_archive(Service service) throws IOException {
    Prerequisite.works(new Archive().with("x".repeat(60), "long name").to(service), "a name as long as allowed");
    int before = ids(service).size();
    Archive.send(service, "this is no zip".getBytes(UTF_8)).expect(400);
    new Archive().to(service).expect(400);
    new Archive().with("x".repeat(61), "too long").to(service).expect(400);
    new Archive().with("two words.txt", "a space").to(service).expect(400);
    new Archive().with("folder/tree.txt", "in a folder").to(service).expect(400);
    assertEquals(before, ids(service).size(), "surveys after all that was refused");
  }

  private static long onDisk(Surroundings around, String text) throws IOException {
    String bytes = new String(text.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    return around.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith("surveys/") && file.getValue().equals(bytes))
        .count();
  }

  private static Map<String, Integer> sums(Reply eggs) {
    Map<String, Integer> sums = new java.util.HashMap<>();
    eggs.at("/eggs").properties().forEach(sum -> sums.put(sum.getKey(), sum.getValue().asInt(-1)));
    return sums;
  }

  private static List<String> names(Reply survey) {
    return survey.list("/files").stream().map(file -> file.at("/name").asString("")).toList();
  }

  private static List<String> ids(Service service) {
    return service.get("/surveys").expect(200).list("").stream().map(s -> s.at("/id").asString("")).toList();
  }
}
