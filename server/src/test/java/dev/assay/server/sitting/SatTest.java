// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Answers;
import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.invitation.ModelGuest;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published test, and a simulated model on this machine that is connected and asked. */
final class SatTest implements AutoCloseable {
  static final String MODEL = "simulated-sitter";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HOUSE = "You sit a test";
  private static final String BEFORE_VIEW = ":\n";

  final OrganisationId organisation;
  final TestProgram owner;
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final TestHouse house;
  private final JdbcClient jdbc;
  private final SimulatedModel model;
  private volatile Answers beside = _ -> new Reply.Unknown("nobody expects this");

  /** What the model does about an item, by its candidate's view and the whole question. */
  @FunctionalInterface
  interface Says {
    Reply to(JsonNode view, ObjectNode request);
  }

  SatTest(
      TestHouse house,
      TestSittings sittings,
      JdbcClient jdbc,
      int port,
      OrganisationId organisation,
      List<ItemHash> form,
      int tokens,
      Says says)
      throws IOException {
    this(house, jdbc, port, organisation, says);
    sittings.test(organisation, "Backend", form);
    connect(tokens);
  }

  private SatTest(
      TestHouse house, JdbcClient jdbc, int port, OrganisationId organisation, Says says)
      throws IOException {
    this.house = house;
    this.jdbc = jdbc;
    this.organisation = organisation;
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    model = SimulatedModel.start(answers(says));
  }

  /**
   * Of items of the bank.
   *
   * @param design as the API takes it
   */
  static SatTest designed(
      TestHouse house,
      JdbcClient jdbc,
      int port,
      OrganisationId organisation,
      String design,
      int tokens,
      Says says)
      throws IOException {
    SatTest sat = new SatTest(house, jdbc, port, organisation, says);
    String test = sat.owner.post("/api/v1/tests", design).at("/test");
    sat.owner.post("/api/v1/tests/" + test + "/publish");
    sat.connect(tokens);
    return sat;
  }

  /** Of choice items that have their number in the question. */
  static SatTest ofChoices(
      TestHouse house,
      TestSittings sittings,
      JdbcClient jdbc,
      int port,
      int items,
      int tokens,
      Function<JsonNode, Reply> says)
      throws IOException {
    OrganisationId organisation = house.organisation("Northwind");
    List<ItemHash> form =
        IntStream.rangeClosed(1, items)
            .mapToObj(i ->
                sittings.item(
                    organisation,
                    numbered(TestSittings.choice("Q" + i + organisation, "backend.sql", 50), i),
                    "choice"))
            .toList();
    return new SatTest(
        house, sittings, jdbc, port, organisation, form, tokens, (view, _) -> says.apply(view));
  }

  private static ItemFiles numbered(ItemFiles item, int number) {
    return TestSittings.files(
        Map.of(
            "item.yaml",
            item.text("item.yaml").orElseThrow(),
            "stem.md",
            "Which one? Number " + number + "."));
  }

  /** Which of them it is. */
  static int number(JsonNode view) {
    String stem = view.path("stemHtml").asString("");
    return Integer.parseInt(stem.replaceAll("(?s).*Number (\\d+).*", "$1"));
  }

  private Answers answers(Says says) {
    return request -> {
      JsonNode setUp = request.path("messages").path(0);
      if (!setUp.path("content").asString("").startsWith(HOUSE)) {
        return beside.to(request);
      }
      asked.add(request.toString());
      JsonNode content = request.path("messages").path(1).path("content");
      String item = content.isArray() ? content.at("/0/text").asString() : content.asString("");
      String view = item.substring(item.indexOf(BEFORE_VIEW) + BEFORE_VIEW.length());
      return says.to(JSON.readTree(view.lines().findFirst().orElseThrow()), request);
    };
  }

  /** The type of the item that a question is about. */
  static String type(ObjectNode request) {
    JsonNode content = request.path("messages").path(1).path("content");
    String item = content.isArray() ? content.at("/0/text").asString() : content.asString("");
    return item.replaceAll("(?s)^An item of the type (\\w+):.*", "$1");
  }

  /** What the same model says to those who do not have it sit a test. */
  SatTest beside(Answers answers) {
    beside = answers;
    return this;
  }

  private void connect(int tokens) {
    owner.post(
        "/api/v1/models",
        """
        {"name": "Sitter", "url": "%s", "model": "%s", "inputPrice": 1, "outputPrice": 2,
         "currency": "EUR", "mostTokens": %d, "mostMoney": 0, "key": "sk-do-not-show-me"}
        """
            .formatted(model.address(), MODEL, tokens));
  }

  static Reply say(String json) {
    return new Reply.Say(json, MODEL);
  }

  /** The choice of the option whose text has these words. */
  static Reply choose(JsonNode view, String words) {
    String id =
        view.path("options")
            .valueStream()
            .filter(option -> option.path("html").asString("").contains(words))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    return say("{\"chosen\": [\"" + id + "\"]}");
  }

  /** Where the sittings of the test are. */
  String path() {
    return "/api/v1/tests/" + owner.get("/api/v1/tests").at("/items/0/test") + "/sittings";
  }

  /** Starts one sitting; its address. */
  String start() {
    TestProgram.Answer started = owner.post(path(), "{\"model\": \"Sitter\"}");
    return path() + "/" + started.at("/0/id");
  }

  /** A sitting that nobody works at; its id. */
  UUID withoutJob(Invitations invitations, Sittings sittings) {
    UUID test = UUID.fromString(path().replaceAll(".*/tests/(.*)/sittings", "$1"));
    UUID connection = UUID.fromString(owner.get("/api/v1/models").at("/models/0/id"));
    Terms terms = new Terms(test, Instant.now().plus(Duration.ofDays(1)), 1, null, Locale.ENGLISH);
    UUID somebody =
        house.inside(
            organisation,
            () -> jdbc.sql("select id from account limit 1").query(UUID.class).single());
    return inside(() -> {
      UUID guest = invitations.inviteModel(terms, new ModelGuest(MODEL, connection, true));
      return sittings.add(guest, 1, somebody);
    });
  }

  JsonNode read(String sitting) {
    return owner.get(sitting).json();
  }

  boolean isOpen(String sitting) {
    String state = read(sitting).at("/sitting/state").asString("");
    return state.equals("WAITING") || state.equals("RUNNING");
  }

  static UUID id(String sitting) {
    return UUID.fromString(sitting.substring(sitting.lastIndexOf('/') + 1));
  }

  <R> R inside(Supplier<R> work) {
    return Tenancy.call(organisation, work::get);
  }

  @Override
  public void close() {
    owner.close();
    model.close();
  }
}
