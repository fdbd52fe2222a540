import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.Probe;
import dev.assay.probes.Service;
import org.junit.jupiter.api.Tag;

/** What worked before, and must still work. */
@Tag("functional")
class Booking {

  @Probe(weight = 0, says = "A booking takes its seats and has its fare")
  void books_and_shows_seats(Service service) {
    String crossing = service.post("/crossings?seats=40", "").expect(201).text("/id");
    var booking = service.post("/crossings/" + crossing + "/bookings?people=3", "").expect(201);
    assertEquals(3, booking.number("/people"));
    assertEquals(21, booking.number("/fare"));
    var shown = service.get("/crossings/" + crossing).expect(200);
    assertEquals(40, shown.number("/seats"));
    assertEquals(3, shown.number("/booked"));
  }

  @Probe(weight = 0, says = "The last seat can be booked, and no seat after it")
  void refuses_when_full(Service service) {
    String crossing = service.post("/crossings?seats=4", "").expect(201).text("/id");
    service.post("/crossings/" + crossing + "/bookings?people=3", "").expect(201);
    service.post("/crossings/" + crossing + "/bookings?people=2", "").expect(409);
    service.post("/crossings/" + crossing + "/bookings?people=1", "").expect(201);
    assertEquals(4, service.get("/crossings/" + crossing).expect(200).number("/booked"));
  }

  @Probe(weight = 0, says = "A cancelled booking gives its seats back")
  void cancels(Service service) {
    String crossing = service.post("/crossings?seats=5", "").expect(201).text("/id");
    String booking =
        service.post("/crossings/" + crossing + "/bookings?people=5", "").expect(201).text("/id");
    assertEquals(5, service.delete("/bookings/" + booking).expect(200).number("/freed"));
    assertEquals(0, service.get("/crossings/" + crossing).expect(200).number("/booked"));
    service.post("/crossings/" + crossing + "/bookings?people=5", "").expect(201);
  }

  @Probe(weight = 0, says = "Unknown crossings and bookings are not found")
  void knows_no_strangers(Service service) {
    service.get("/crossings/none").expect(404);
    service.post("/crossings/none/bookings?people=1", "").expect(404);
    service.delete("/bookings/none").expect(404);
  }
}
