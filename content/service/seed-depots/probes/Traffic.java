import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Many movements at the same time, and one that is broken off. */
@Tag("resilience")
class Traffic {
  private static final String WAITING =
      "from pg_stat_activity where usename = 'service' and wait_event_type = 'Lock'";

  @Probe(weight = 0, says = "Movements in both directions at the same time all take place")
  void moves_both_ways_at_once(Service service) throws Exception {
    String one = Grain.depot(service, 5000, 10000);
    String other = Grain.depot(service, 5000, 10000);
    List<Callable<Reply>> requests = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      boolean there = i % 2 == 0;
      requests.add(() -> Grain.move(service, there ? one : other, there ? other : one, there ? 3 : 2));
    }
    for (Reply reply : together(4, requests)) {
      reply.expect(201);
    }
    assertEquals(4992, Grain.kilos(service, one));
    assertEquals(5008, Grain.kilos(service, other));
  }

  @Probe(weight = 2, says = "A refused movement leaves nothing behind when others are on their way")
  void refusals_among_others_leave_nothing(Service service) throws Exception {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      names.add(Grain.depot(service, 5000, 5000));
    }
    names.sort(Comparator.naturalOrder());
    String from = names.get(1); // full ones are before and after it
    String other = Grain.depot(service, 0, 5000);
    List<Callable<Reply>> requests = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      boolean refused = i % 3 < 2;
      String to = refused ? names.get(i % 3 * 2) : other;
      requests.add(() -> Grain.move(service, from, to, 10).expect(refused ? 409 : 201));
    }
    together(8, requests);
    assertEquals(4920, Grain.kilos(service, from), "kilos left after 8 movements of 10");
    assertEquals(80, Grain.kilos(service, other), "kilos that came");
  }

  @Probe(weight = 2, says = "A movement that is sent several times at once takes place once")
  void repeats_at_once_move_once(Service service) throws Exception {
    for (int round = 0; round < 3; round++) {
      String from = Grain.depot(service, 500, 1000);
      String to = Grain.depot(service, 0, 1000);
      Service sender = Grain.keyed(service);
      Callable<Reply> request = () -> Grain.move(sender, from, to, 20);
      List<String> ids =
          together(8, IntStream.range(0, 8).mapToObj(_ -> request).toList()).stream()
              .map(reply -> reply.expect(201).text("/id"))
              .distinct()
              .toList();
      assertEquals(480, Grain.kilos(service, from), "kilos left");
      assertEquals(20, Grain.kilos(service, to), "kilos that came");
      assertEquals(1, ids.size(), "movements that were answered");
    }
  }

  @Probe(weight = 2, says = "A movement whose connection breaks off halfway leaves nothing behind")
  void broken_off_movements_leave_nothing(Service service, Surroundings around) throws Exception {
    List<String> depots = new ArrayList<>();
    Prerequisite.works(
        () -> {
          depots.add(Grain.depot(service, 500, 1000));
          depots.add(Grain.depot(service, 500, 1000));
          depots.sort(Comparator.naturalOrder());
          Grain.move(service, depots.getFirst(), depots.getLast(), 100).expect(201);
        },
        "a movement");
    breakOff(service, around, depots.getFirst(), depots.getLast(), depots.getLast());
    breakOff(service, around, depots.getLast(), depots.getFirst(), depots.getLast());
    assertEquals(400, Grain.kilos(service, depots.getFirst()), "kilos in the one depot");
    assertEquals(600, Grain.kilos(service, depots.getLast()), "kilos in the other depot");
    assertEquals(1, Grain.ids(service, depots.getFirst()).size(), "movements");
  }

  /** Holds the row of a depot until a movement waits for it, and ends the connection that waits. */
  private static void breakOff(
      Service service, Surroundings around, String from, String to, String held) throws Exception {
    try (Connection holder = another(around);
        Connection observer = another(around);
        Statement hold = holder.createStatement();
        Statement look = observer.createStatement()) {
      holder.setAutoCommit(false);
      hold.execute("select 1 from depots where name = '" + held + "' for no key update");
      CompletableFuture<Reply> moving =
          CompletableFuture.supplyAsync(() -> Grain.move(service, from, to, 300));
      awaitWaiting(look, moving);
      look.execute("select pg_terminate_backend(pid) " + WAITING);
      moving.handle((_, _) -> true).get();
      holder.rollback();
    } catch (SQLException e) {
      throw new AssertionError("others can no longer use the tables as they could", e);
    }
  }

  /** Another connection of the service, with the rights that it has. */
  private static Connection another(Surroundings around) throws SQLException {
    return DriverManager.getConnection(
        around.plan().database().orElseThrow().url(), "service", "");
  }

  /** Until a movement waits for the row that is held. */
  private static void awaitWaiting(Statement look, CompletableFuture<Reply> moving)
      throws SQLException, InterruptedException {
    for (int times = 0; times < 250 && !moving.isDone(); times++) {
      try (ResultSet count = look.executeQuery("select count(*) " + WAITING)) {
        if (count.next() && count.getInt(1) > 0) {
          return;
        }
      }
      Thread.sleep(20);
    }
    Prerequisite.that(false, "a movement does not come as far as the depot's row");
  }

  private static List<Reply> together(int atOnce, List<Callable<Reply>> requests)
      throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
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
