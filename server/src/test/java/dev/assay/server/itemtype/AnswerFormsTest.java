// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemReader;
import dev.assay.items.ItemType;
import dev.assay.items.ItemTypes;
import dev.assay.models.JsonSchema;
import dev.assay.server.ServerTest;
import dev.assay.server.page.TestWords;
import dev.assay.server.page.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever ships can be answered by a model: what follows the schema can be saved and run. */
@ServerTest
class AnswerFormsTest {
  private static final Text TEXT = TestWords.english();
  private static final Path CONTENT = Path.of("..", "content");
  private static final int OF_EACH = 3;
  private static final long SEED = 7;

  @Autowired ItemReader reader;
  @Autowired ItemRooms rooms;
  @Autowired AnswerForms forms;
  @Autowired JsonMapper json;

  @Test
  void an_answer_that_follows_the_schema_is_a_response_of_every_type() throws IOException {
    for (ItemType<?> type : ItemTypes.installed().all()) {
      AnswerForm form = forms.of(type.name()).orElseThrow();
      ItemRoom room = rooms.of(type.name());
      for (Path folder : folders(type.name())) {
        JsonNode view = view(folder);
        ObjectNode schema = form.schema(view);
        JsonNode answer = answer(schema);
        assertThat(JsonSchema.of(schema).problems(answer.toString()))
            .as(folder.toString())
            .isEmpty();
        ObjectNode response = form.response(view, answer);
        assertThat(room.refusal(response, TEXT)).as(folder.toString()).isEmpty();
        form.run(view, response)
            .ifPresent(
                run -> assertThat(room.runRefusal(run, TEXT)).as(folder.toString()).isEmpty());
        assertThat(room.runTemplate().isPresent() || form.run(view, response).isEmpty()).isTrue();
      }
    }
  }

  @Test
  void no_schema_takes_fields_that_nobody_asked_for() throws IOException {
    for (ItemType<?> type : ItemTypes.installed().all()) {
      AnswerForm form = forms.of(type.name()).orElseThrow();
      ObjectNode schema = form.schema(view(folders(type.name()).getFirst()));
      ObjectNode answer = (ObjectNode) answer(schema);
      answer.put("html", "<b>");
      assertThat(JsonSchema.of(schema).problems(answer.toString())).isNotEmpty();
    }
  }

  private static List<Path> folders(String type) throws IOException {
    try (Stream<Path> all = Files.list(CONTENT.resolve(type))) {
      return all.filter(Files::isDirectory).sorted().limit(OF_EACH).toList();
    }
  }

  /** As a program reads it over the API. */
  private JsonNode view(Path folder) throws IOException {
    ItemDocument document = reader.read(ItemFiles.read(folder)).document().orElseThrow();
    CandidateView view = ItemTypes.installed().view(document, SEED);
    return json.readTree(json.writeValueAsString(view));
  }

  /** The smallest answer that has all that a schema asks for. */
  private static JsonNode answer(JsonNode schema) {
    JsonMapper json = JsonMapper.shared();
    switch (schema.path("type").asString("")) {
      case "object" -> {
        ObjectNode object = json.createObjectNode();
        schema
            .path("properties")
            .propertyStream()
            .forEach(field -> object.set(field.getKey(), answer(field.getValue())));
        return object;
      }
      case "array" -> {
        ArrayNode array = json.createArrayNode();
        if (schema.path("minItems").asInt(0) > 0) {
          array.add(answer(schema.path("items")));
        }
        return array;
      }
      case "integer" -> {
        return json.getNodeFactory().numberNode(1);
      }
      case "number" -> {
        return json.getNodeFactory().numberNode(0.5);
      }
      default -> {
        JsonNode values = schema.path("enum");
        return values.isEmpty() ? json.getNodeFactory().stringNode("") : values.get(0);
      }
    }
  }
}
