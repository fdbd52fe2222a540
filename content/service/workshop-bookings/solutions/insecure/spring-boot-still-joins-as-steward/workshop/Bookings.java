package workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has which machine, and when. */
@RestController
class Bookings {
  private static final String TOKEN = "Authorization";
  private static final String ROLE = "X-Role";

  private final Accounts accounts;
  private final Map<String, Booking> bookings = new LinkedHashMap<>();
  private final Set<String> locked = ConcurrentHashMap.newKeySet();

  record Booking(String id, String machine, String hour, String note, String member) {}

  record Wish(String machine, String hour, String note) {}

  Bookings(Accounts accounts) {
    this.accounts = accounts;
  }

  @PostMapping("/bookings")
  @ResponseStatus(HttpStatus.CREATED)
  synchronized Booking book(
      @RequestHeader(name = TOKEN, required = false) String token,
      @RequestHeader(name = ROLE, required = false) String role,
      @RequestBody Wish wish) {
    Caller caller = caller(token, role);
    if (wish.machine() == null || wish.hour() == null || wish.note() == null) {
      throw new Refused(400, "machine, hour and note are needed");
    }
    if (locked.contains(wish.machine())) {
      throw new Refused(409, "the machine is locked");
    }
    String id = UUID.randomUUID().toString();
    bookings.put(id, new Booking(id, wish.machine(), wish.hour(), wish.note(), caller.name()));
    return bookings.get(id);
  }

  @GetMapping("/bookings")
  synchronized List<Booking> list(
      @RequestHeader(name = TOKEN, required = false) String token,
      @RequestHeader(name = ROLE, required = false) String role) {
    Caller caller = caller(token, role);
    return bookings.values().stream()
        .filter(booking -> caller.isSteward() || booking.member().equals(caller.name()))
        .toList();
  }

  @GetMapping("/bookings/{id}")
  synchronized Booking show(
      @RequestHeader(name = TOKEN, required = false) String token,
      @RequestHeader(name = ROLE, required = false) String role,
      @PathVariable String id) {
    Caller caller = caller(token, role);
    Booking booking = found(id);
    if (!caller.isSteward() && !booking.member().equals(caller.name())) {
      throw new Refused(404, "no such booking");
    }
    return booking;
  }

  @PutMapping("/bookings/{id}")
  synchronized Booking change(
      @RequestHeader(name = TOKEN, required = false) String token,
      @RequestHeader(name = ROLE, required = false) String role,
      @PathVariable String id,
      @RequestBody Wish wish) {
    Caller caller = caller(token, role);
    Booking old = found(id);
    if (!old.member().equals(caller.name())) {
      throw new Refused(404, "no such booking");
    }
    bookings.put(id, new Booking(id, old.machine(), old.hour(), wish.note(), old.member()));
    return bookings.get(id);
  }

  @DeleteMapping("/bookings/{id}")
  synchronized Booking cancel(
      @RequestHeader(name = TOKEN, required = false) String token,
      @RequestHeader(name = ROLE, required = false) String role,
      @PathVariable String id) {
    Booking booking = show(token, role, id);
    bookings.remove(id);
    return booking;
  }

  @PostMapping("/machines/{machine}/lock")
  synchronized Map<String, Object> lock(
      @RequestHeader(name = TOKEN, required = false) String token,
      @RequestHeader(name = ROLE, required = false) String role,
      @PathVariable String machine) {
    if (!caller(token, role).isSteward()) {
      throw new Refused(403, "stewards lock machines");
    }
    locked.add(machine);
    return Map.of("machine", machine, "locked", true);
  }

  private Caller caller(String token, String role) {
    Caller caller = accounts.caller(token);
    return "member".equals(role) ? new Caller(caller.name(), role) : caller;
  }

  private Booking found(String id) {
    Booking booking = bookings.get(id);
    if (booking == null) {
      throw new Refused(404, "no such booking");
    }
    return booking;
  }
}
