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

/** Files come from the folder of their survey alone. */
@Tag("security")
class Paths {

  @Probe(weight = 5, says = "No name brings a file from elsewhere")
  void brings_no_file_from_elsewhere(Service service, Surroundings around) throws IOException {
    String word = InventedWord.next();
    Reply made = Prerequisite.works(new Archive().with("tree.txt", word).to(service), "an honest archive");
    String id = made.text("/id");
    Reply honest = Prerequisite.works(service.get("/surveys/" + id + "/files/tree.txt"), "a file of it");
    Prerequisite.that(honest.body().equals(word), "a file is not given back as it was");

    Map<String, String> wanted = Map.of(around.plan().canaryFile(), around.canary(), "/etc/passwd", "root:x:0");
    for (Map.Entry<String, String> file : wanted.entrySet()) {
      String path = file.getKey().substring(1).replace("/", "%2F");
      for (int depth = 0; depth <= 6; depth++) {
        for (String up : List.of("..%2F", "%2e%2e%2f", "..%252F")) {
          String name = (depth == 0 ? "%2F" : up.repeat(depth)) + path;
          check(service.get("/surveys/" + id + "/files/" + name), file.getValue());
          check(service.get("/surveys/" + name.replace(path, "") + "/files/" + path), file.getValue());
        }
      }
    }
  }

  private static void check(Reply reply, String secret) {
    if (reply.body().contains(secret)) {
      throw new AssertionError("a file that clients may not read is shown");
    }
  }
}
