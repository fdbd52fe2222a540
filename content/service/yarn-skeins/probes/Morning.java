import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;

/** A busy one. What is refused is counted: a pool of 16 lasts until the last probe, whatever it loses before. */
@Tag("resilience")
class Morning {

  @Probe(weight = 3, says = "Every skein is counted when many come and go at the same time")
  void counts_every_skein(Service service) throws Exception {
    for (int round = 0; round < 3; round++) {
      String id = yarn(service, 100);
      List<Callable<Reply>> requests = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        requests.add(() -> withdraw(service, id, 1));
        requests.add(() -> withdraw(service, id, 2));
        requests.add(() -> service.post("/yarns/" + id + "/returns?skeins=1", ""));
      }
      together(requests).forEach(reply -> reply.expect(200));
      assertEquals(84, there(service, id), "skeins of 100 when 24 were taken and 8 came back");
    }
  }

  @Probe(weight = 2, says = "No more skeins are given out than there are")
  void gives_no_more_than_there_are(Service service) throws Exception {
    String id = yarn(service, 4);
    List<Callable<Reply>> requests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      requests.add(() -> withdraw(service, id, 1));
    }
    long given = together(requests).stream().filter(r -> r.expect(200, 409).status() == 200).count();
    assertEquals(4, given, "skeins given out of 4");
    assertEquals(0, there(service, id), "skeins that are left of 4");
  }

  @Probe(weight = 5, says = "The service goes on answering after many requests that it refuses")
  void goes_on_answering(Service service) {
    String id = yarn(service, 1);
    for (int i = 0; i < 20; i++) {
      withdraw(service, id, 2).expect(409);
      withdraw(service, "none", 1).expect(404);
      service.post("/yarns/none/returns?skeins=1", "").expect(404);
      service.get("/yarns/none").expect(404);
    }
    assertEquals(0, withdraw(service, id, 1).expect(200).number("/left"));
  }

  private static String yarn(Service service, int skeins) {
    return Prerequisite.works(service.post("/yarns?name=walnut&skeins=" + skeins, ""), "a new yarn").text("/id");
  }

  private static Reply withdraw(Service service, String id, int skeins) {
    return service.post("/yarns/" + id + "/withdrawals?skeins=" + skeins, "");
  }

  private static int there(Service service, String id) {
    return (int) service.get("/yarns/" + id).expect(200).number("/skeins");
  }

  private static List<Reply> together(List<Callable<Reply>> requests) throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
      for (Future<Reply> reply : workers.invokeAll(requests)) {
        replies.add(reply.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError failed) {
        throw failed;
      }
      throw e;
    }
    return replies;
  }
}
