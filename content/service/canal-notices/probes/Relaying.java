import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.util.List;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.json.JsonMapper;

/** What the relay does for honest companies and lock keepers. */
@Tag("functional")
class Relaying {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Probe(weight = 4, says = "A subscription is made when its address has answered a ping")
  void subscribes_after_a_ping(Service service, Surroundings around) throws Exception {
    try (Gateway gateway = new Gateway(around)) {
      String topic = InventedWord.next();
      String company = InventedWord.next();
      Reply made = subscribe(service, topic, gateway.address(company)).expect(201);
      assertEquals(topic, made.text("/topic"));
      assertEquals(gateway.address(company), made.text("/url"));
      assertEquals(1, gateway.received(company).size(), "pings");
      assertEquals("{\"ping\":true}", gateway.received(company).getFirst().replace(" ", ""));

      String deaf = InventedWord.next();
      gateway.fail(deaf, 9);
      subscribe(service, topic, gateway.address(deaf)).expect(400);
      assertEquals(List.of(made.text("/id")), ids(service, topic));
    }
  }

  @Probe(weight = 5, says = "A notice gets to every company that subscribed to its topic, and to no other")
  void delivers_to_who_subscribed(Service service, Surroundings around) throws Exception {
    try (Gateway gateway = new Gateway(around)) {
      String topic = InventedWord.next();
      List<String> companies = List.of(InventedWord.next(), InventedWord.next());
      String other = InventedWord.next();
      subscribed(service, topic, gateway.address(companies.get(0)));
      subscribed(service, other, gateway.address(other));
      subscribed(service, topic, gateway.address(companies.get(1)));

      Reply notice = put(service, topic, "lock 4 is closed, \u00fc").expect(201);
      assertEquals(2, notice.list("/deliveries").size());
      for (String company : companies) {
        assertEquals(2, gateway.received(company).size(), "a ping and a notice");
        var got = JSON.readTree(gateway.received(company).get(1));
        assertEquals("lock 4 is closed, \u00fc", got.at("/words").asString(""));
        assertEquals(topic, got.at("/topic").asString(""));
        assertEquals(notice.text("/id"), got.at("/id").asString(""));
      }
      assertEquals(1, gateway.received(other).size(), "what a company of another topic got");
      assertEquals(List.of("delivered", "delivered"), states(notice));
      assertEquals(notice.json(), service.get("/notices/" + notice.text("/id")).expect(200).json());
      service.get("/notices/none").expect(404);
    }
  }

  @Probe(weight = 5, says = "A delivery that fails is tried three times in all, and no more")
  void tries_three_times(Service service, Surroundings around) throws Exception {
    try (Gateway gateway = new Gateway(around)) {
      String topic = InventedWord.next();
      String slow = InventedWord.next();
      String dead = InventedWord.next();
      String fine = InventedWord.next();
      for (String company : List.of(slow, dead, fine)) {
        subscribed(service, topic, gateway.address(company));
      }
      gateway.fail(slow, 2);
      gateway.fail(dead, 9);
      Reply notice = put(service, topic, "low water").expect(201);
      assertEquals(List.of("delivered", "failed", "delivered"), states(notice));
      assertEquals(List.of(3, 3, 1), attempts(notice));
      assertEquals(4, gateway.received(slow).size(), "a ping, two failures and a success");
      assertEquals(4, gateway.received(dead).size(), "a ping and three failures");
      assertEquals(2, gateway.received(fine).size(), "a ping and a notice");
    }
  }

  @Probe(weight = 2, says = "A subscription that was ended gets nothing more")
  void ends_a_subscription(Service service, Surroundings around) throws Exception {
    try (Gateway gateway = new Gateway(around)) {
      String topic = InventedWord.next();
      String company = InventedWord.next();
      String id = subscribed(service, topic, gateway.address(company));
      assertEquals(id, service.delete("/subscriptions/" + id).expect(200).text("/id"));
      service.delete("/subscriptions/" + id).expect(404);
      assertEquals(List.of(), ids(service, topic));
      assertEquals(0, put(service, topic, "fog").expect(201).list("/deliveries").size());
      assertEquals(1, gateway.received(company).size(), "the ping");
    }
  }

  @Probe(weight = 3, says = "What is sent again with its key is delivered once")
  void delivers_once(Service service, Surroundings around) throws Exception {
    try (Gateway gateway = new Gateway(around)) {
      String topic = InventedWord.next();
      String company = InventedWord.next();
      subscribed(service, topic, gateway.address(company));
      Service keyed = service.with("Idempotency-Key", InventedWord.next());
      Reply first = put(keyed, topic, "ice").expect(201);
      assertEquals(first.json(), put(keyed, topic, "ice").expect(200, 201).json());
      assertEquals(2, gateway.received(company).size(), "a ping and one notice");
      put(service.with("Idempotency-Key", InventedWord.next()), topic, "ice").expect(201);
      assertEquals(3, gateway.received(company).size(), "a ping and two notices");
    }
  }

  @Probe(weight = 2, says = "Notices without a topic or words, or with too much of them, are refused")
  void refuses_bad_notices(Service service) {
    String topic = InventedWord.next();
    Prerequisite.works(put(service, topic, "x".repeat(2000)), "a notice as long as allowed");
    put(service, topic, "x".repeat(2001)).expect(400);
    put(service, "x".repeat(41), "words").expect(400);
    put(service, topic, "").expect(400);
    service.post("/notices", "{\"topic\": \"" + topic + "\"}").expect(400);
    service.post("/notices", "{\"topic\": 4, \"words\": \"words\"}").expect(400);
    service.post("/subscriptions", "{\"topic\": \"" + topic + "\"}").expect(400);
    long made =
        service.get("/notices").expect(200).list("").stream()
            .filter(notice -> notice.at("/topic").asString("").equals(topic))
            .count();
    assertEquals(1, made, "notices of this topic");
  }

  private static Reply subscribe(Service service, String topic, String url) {
    return service.post("/subscriptions", "{\"topic\": \"" + topic + "\", \"url\": \"" + url + "\"}");
  }

  private static String subscribed(Service service, String topic, String url) {
    return Prerequisite.works(subscribe(service, topic, url), "subscribing").text("/id");
  }

  private static Reply put(Service service, String topic, String words) {
    return service.post("/notices", "{\"topic\": \"" + topic + "\", \"words\": \"" + words + "\"}");
  }

  private static List<String> ids(Service service, String topic) {
    return service.get("/subscriptions").expect(200).list("").stream()
        .filter(subscription -> subscription.at("/topic").asString("").equals(topic))
        .map(subscription -> subscription.at("/id").asString(""))
        .toList();
  }

  private static List<String> states(Reply notice) {
    return notice.list("/deliveries").stream().map(d -> d.at("/state").asString("")).toList();
  }

  private static List<Integer> attempts(Reply notice) {
    return notice.list("/deliveries").stream().map(d -> d.at("/attempts").asInt(0)).toList();
  }
}
