import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Subscriptions, notices and their deliveries. */
final class Relay {
  private static final int ATTEMPTS = 3;

  private final String partner;
  private final Map<Integer, Map<String, Object>> subscriptions = new ConcurrentSkipListMap<>();
  private final Map<Integer, Map<String, Object>> notices = new ConcurrentSkipListMap<>();
  private final Map<String, CompletableFuture<Map<String, Object>>> sent = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  Relay(String partner) {
    this.partner = partner;
  }

  Answer handle(String method, List<String> parts, Map<String, Object> body, Optional<String> key) {
    String what = method + " " + parts.getFirst() + (parts.size() == 2 ? "/id" : "");
    if (parts.size() > 2) {
      throw new Refused(404, "nothing is here");
    }
    return switch (what) {
      case "POST subscriptions" -> Answer.json(201, subscribe(body));
      case "GET subscriptions" -> Answer.json(200, List.copyOf(subscriptions.values()));
      case "DELETE subscriptions/id" -> Answer.json(200, there(subscriptions.remove(number(parts))));
      case "POST notices" -> Answer.json(201, once(body, key));
      case "GET notices" -> Answer.json(200, List.copyOf(notices.values()));
      case "GET notices/id" -> Answer.json(200, there(notices.get(number(parts))));
      default -> throw new Refused(404, "nothing is here");
    };
  }

  private Map<String, Object> subscribe(Map<String, Object> body) {
    String topic = text(body, "topic", 40);
    String url = text(body, "url", 500);
    if (!url.startsWith(partner + "/")) {
      throw new Refused(400, "url leads elsewhere than to the partner");
    }
    if (!succeeds(Sender.post(url, "{\"ping\": true}"))) {
      throw new Refused(400, "url does not answer");
    }
    int number = numbers.incrementAndGet();
    Map<String, Object> made = Map.of("id", "" + number, "topic", topic, "url", url);
    subscriptions.put(number, made);
    return made;
  }

  /** Whoever comes later with the same key waits for what the first is given. */
  private Map<String, Object> once(Map<String, Object> body, Optional<String> key) {
    String topic = text(body, "topic", 40);
    String words = text(body, "words", 2000);
    if (key.isEmpty()) {
      return publish(topic, words);
    }
    CompletableFuture<Map<String, Object>> mine = new CompletableFuture<>();
    CompletableFuture<Map<String, Object>> first = sent.putIfAbsent(key.get(), mine);
    if (first != null) {
      return first.join();
    }
    mine.complete(publish(topic, words));
    return mine.join();
  }

  private Map<String, Object> publish(String topic, String words) {
    int number = numbers.incrementAndGet();
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("id", "" + number);
    notice.put("topic", topic);
    notice.put("words", words);
    String json = Json.write(notice);
    List<Object> deliveries = new ArrayList<>();
    for (Map<String, Object> subscription : subscriptions.values()) {
      if (subscription.get("topic").equals(topic)) {
        deliveries.add(deliver(subscription, json));
      }
    }
    notice.put("deliveries", deliveries);
    notices.put(number, notice);
    return notice;
  }

  private static Map<String, Object> deliver(Map<String, Object> subscription, String json) {
    int attempts = 0;
    boolean delivered = false;
    while (!delivered && attempts < ATTEMPTS) {
      attempts++;
      delivered = succeeds(Sender.post((String) subscription.get("url"), json));
    }
    return Map.of(
        "subscription", subscription.get("id"),
        "state", delivered ? "delivered" : "failed",
        "attempts", attempts);
  }

  private static boolean succeeds(int status) {
    return status >= 200 && status < 300;
  }

  private static int number(List<String> parts) {
    return parts.get(1).matches("\\d{1,9}") ? Integer.parseInt(parts.get(1)) : 0;
  }

  private static Map<String, Object> there(Map<String, Object> found) {
    if (found == null) {
      throw new Refused(404, "there is no such one");
    }
    return found;
  }

  private static String text(Map<String, Object> body, String field, int most) {
    if (body.get(field) instanceof String text
        && !text.isEmpty()
        && text.length() <= most
        && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return text;
    }
    throw new Refused(400, field + " is text of 1 to " + most + " characters");
  }
}
