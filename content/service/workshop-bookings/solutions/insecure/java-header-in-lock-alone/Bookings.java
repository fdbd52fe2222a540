import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who has which machine, and when. */
final class Bookings {
  private final Map<String, Booking> bookings = new LinkedHashMap<>();
  private final Set<String> locked = new HashSet<>();

  record Booking(String id, String machine, String hour, String note, String member) {
    private Map<String, String> shown() {
      return Map.of("id", id, "machine", machine, "hour", hour, "note", note, "member", member);
    }
  }

  synchronized Object book(Caller caller, Map<String, String> body) {
    String machine = text(body, "machine");
    if (locked.contains(machine)) {
      throw new Refused(409, "the machine is locked");
    }
    String id = UUID.randomUUID().toString();
    Booking booking =
        new Booking(id, machine, text(body, "hour"), text(body, "note"), caller.name());
    bookings.put(id, booking);
    return booking.shown();
  }

  synchronized Object list(Caller caller) {
    return bookings.values().stream()
        .filter(booking -> caller.isSteward() || booking.member().equals(caller.name()))
        .map(Booking::shown)
        .toList();
  }

  synchronized Object show(Caller caller, String id) {
    return seen(caller, id).shown();
  }

  synchronized Object change(Caller caller, String id, Map<String, String> body) {
    Booking old = found(id);
    if (!old.member().equals(caller.name())) {
      throw new Refused(404, "no such booking");
    }
    Booking booking = new Booking(id, old.machine(), old.hour(), text(body, "note"), old.member());
    bookings.put(id, booking);
    return booking.shown();
  }

  synchronized Object cancel(Caller caller, String id) {
    Booking booking = seen(caller, id);
    bookings.remove(id);
    return booking.shown();
  }

  synchronized Object lock(Caller caller, String machine) {
    if (!caller.isSteward()) {
      throw new Refused(403, "stewards lock machines");
    }
    locked.add(machine);
    return Map.of("machine", machine, "locked", true);
  }

  private Booking seen(Caller caller, String id) {
    Booking booking = found(id);
    if (!caller.isSteward() && !booking.member().equals(caller.name())) {
      throw new Refused(404, "no such booking");
    }
    return booking;
  }

  private Booking found(String id) {
    Booking booking = bookings.get(id);
    if (booking == null) {
      throw new Refused(404, "no such booking");
    }
    return booking;
  }

  private static String text(Map<String, String> body, String field) {
    String text = body.getOrDefault(field, "");
    if (text.isEmpty() || text.length() > 200) {
      throw new Refused(400, field + " is text of at most 200 characters");
    }
    return text;
  }
}
