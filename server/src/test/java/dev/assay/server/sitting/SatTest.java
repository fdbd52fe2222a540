// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Answers;
import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published test, and a simulated model on this machine that is connected and asked. */
final class SatTest implements AutoCloseable {
  static final String MODEL = "simulated-sitter";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BEFORE_VIEW = ":\n";

  final OrganisationId organisation;
  final TestProgram owner;
  final String path;
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final SimulatedModel model;

  /**
   * @param says what the model does about an item, by its candidate's view
   */
  SatTest(
      TestHouse house,
      TestSittings sittings,
      JdbcClient jdbc,
      int port,
      OrganisationId organisation,
      List<ItemHash> form,
      int tokens,
      Function<JsonNode, Reply> says)
      throws IOException {
    this.organisation = organisation;
    sittings.test(organisation, "Backend", form);
    owner = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    model = SimulatedModel.start(answers(says));
    path = "/api/v1/tests/" + owner.get("/api/v1/tests").at("/items/0/test") + "/sittings";
    connect(tokens);
  }

  private Answers answers(Function<JsonNode, Reply> says) {
    return request -> {
      asked.add(request.toString());
      String item = request.path("messages").path(1).path("content").asString("");
      return says.apply(
          JSON.readTree(item.substring(item.indexOf(BEFORE_VIEW) + BEFORE_VIEW.length())));
    };
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

  /** Starts one sitting; its address. */
  String start() {
    TestProgram.Answer started = owner.post(path, "{\"model\": \"Sitter\"}");
    return path + "/" + started.at("/0/id");
  }

  JsonNode read(String sitting) {
    return owner.get(sitting).json();
  }

  boolean isOpen(String sitting) {
    String state = read(sitting).at("/sitting/state").asString("");
    return state.equals("WAITING") || state.equals("RUNNING");
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
