import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Crossings, and who is booked on them. */
final class Crossings {
  private final Map<String, Crossing> crossings = new ConcurrentHashMap<>();
  private final Map<String, Booking> bookings = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  /** An answer to a request: a status and JSON. */
  record Answer(int status, String json) {}

  private static final class Crossing {
    private final String id;
    private final int seats;
    private volatile int booked;

    private Crossing(String id, int seats) {
      this.id = id;
      this.seats = seats;
    }

    private String json() {
      return "{\"id\": \"%s\", \"seats\": %d, \"booked\": %d}".formatted(id, seats, booked);
    }
  }

  private record Booking(String id, Crossing crossing, int people, int fare) {
    private String json() {
      return "{\"id\": \"%s\", \"people\": %d, \"fare\": %d}".formatted(id, people, fare);
    }
  }

  Answer open(int seats) {
    Crossing crossing = new Crossing("c" + numbers.incrementAndGet(), seats);
    crossings.put(crossing.id, crossing);
    return new Answer(201, crossing.json());
  }

  Answer show(String id) {
    Crossing crossing = crossings.get(id);
    return crossing == null ? notFound() : new Answer(200, crossing.json());
  }

  Answer book(String id, int people) {
    Crossing crossing = crossings.get(id);
    if (crossing == null) {
      return notFound();
    }
    int fare = Tariff.fare(people);
    synchronized (crossing) {
      if (crossing.booked + people > crossing.seats) {
        return new Answer(409, "{\"error\": \"not enough seats\"}");
      }
      crossing.booked += people;
    }
    Booking booking = new Booking("b" + numbers.incrementAndGet(), crossing, people, fare);
    bookings.put(booking.id(), booking);
    return new Answer(201, booking.json());
  }

  Answer cancel(String id) {
    Booking booking = bookings.get(id);
    if (booking == null) {
      return notFound();
    }
    Tariff.fare(booking.people()); // what is to be paid back
    synchronized (booking.crossing()) {
      booking.crossing().booked -= booking.people();
      bookings.remove(id);
    }
    return new Answer(200, "{\"freed\": " + booking.people() + "}");
  }

  private static Answer notFound() {
    return new Answer(404, "{\"error\": \"not found\"}");
  }
}
