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

/** Many at the same time. */
@Tag("resilience")
class Crowd {
  private static final int ROUNDS = 3;

  @Probe(weight = 6, says = "No crossing is overbooked when many book at the same time")
  void never_sells_a_seat_twice(Service service) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String crossing = crossing(service, 10);
      int sold = 0;
      for (Reply reply : together(24, () -> book(service, crossing, 1))) {
        sold += reply.expect(201, 409).status() == 201 ? 1 : 0;
      }
      assertEquals(10, sold, "seats sold of a boat that has 10");
      assertEquals(10, booked(service, crossing), "seats that the service says are booked");
    }
  }

  @Probe(weight = 4, says = "A booking is freed once, however often it is cancelled")
  void frees_a_booking_once(Service service) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String crossing = crossing(service, 20);
      Prerequisite.works(book(service, crossing, 6), "booking");
      String group = Prerequisite.works(book(service, crossing, 2), "booking").text("/id");
      int freed = 0;
      for (Reply reply : together(8, () -> service.delete("/bookings/" + group))) {
        freed += reply.expect(200, 404).status() == 200 ? 1 : 0;
      }
      service.delete("/bookings/" + group).expect(404);
      assertEquals(1, freed, "times that a booking was freed");
      assertEquals(6, booked(service, crossing), "seats that are still booked");
    }
  }

  private static String crossing(Service service, int seats) {
    return Prerequisite.works(service.post("/crossings?seats=" + seats, ""), "a new crossing")
        .text("/id");
  }

  private static Reply book(Service service, String crossing, int people) {
    return service.post("/crossings/" + crossing + "/bookings?people=" + people, "");
  }

  private static int booked(Service service, String crossing) {
    return (int) service.get("/crossings/" + crossing).expect(200).number("/booked");
  }

  private static List<Reply> together(int times, Callable<Reply> request) throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
      List<Future<Reply>> coming = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        coming.add(workers.submit(request));
      }
      for (Future<Reply> reply : coming) {
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
