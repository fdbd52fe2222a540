// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

import dev.assay.cli.bank.FoundItem;
import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.UnreadableItem;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.choice.ChoiceOption;
import dev.assay.items.code.CodeDocument;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.text.TextDocument;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import dev.assay.server.itemtype.Payloads;
import dev.assay.server.itemtype.project.ProjectPayload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One recorded answer as a file, or as a folder of them: {@code .json} is what a response of the
 * item's type is, for every type. Besides, code is a source file, SQL {@code .sql}, a text {@code
 * .md} or {@code .txt}, a choice {@code .txt} with the names of options, and a project a folder
 * that is named by its starter and holds the files that differ from it.
 *
 * @param where for messages
 */
record AnswerFile(FoundItem item, Path file, String where) {
  private static final JsonMapper JSON = JsonMapper.shared();

  JsonNode payload() throws IOException, BadRecording {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return project();
    }
    String text = text();
    if (file.toString().endsWith(".json")) {
      return checked(json(text));
    }
    ItemDocument document = item.document().orElseThrow();
    return switch (document) {
      case ChoiceDocument _ when ends(".txt") -> checked(chosen(text));
      case CodeDocument code -> code(code, text);
      case SqlDocument _ when ends(".sql") -> JSON.createObjectNode().put("query", text);
      case TextDocument _ when ends(".md", ".txt") -> JSON.createObjectNode().put("text", text);
      default ->
          throw new BadRecording(
              where, "has not the ending of an answer to a " + item.type() + " item");
    };
  }

  private boolean ends(String... endings) {
    return Arrays.stream(endings).anyMatch(file.toString()::endsWith);
  }

  private String text() throws IOException, BadRecording {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadRecording(where, "is neither a file nor a folder");
    }
    if (Files.size(file) > Payloads.MOST_BYTES) {
      throw new BadRecording(where, "is larger than " + (Payloads.MOST_BYTES >> 10) + " KB");
    }
    return text(where, Files.readAllBytes(file));
  }

  private static String text(String where, byte[] bytes) throws BadRecording {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadRecording(where, "is not text in UTF-8");
    }
  }

  private JsonNode json(String text) throws BadRecording {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new BadRecording(
          where + ":" + Math.max(1, e.getLocation().getLineNr()),
          "is not JSON: " + e.getOriginalMessage());
    }
  }

  private static ObjectNode chosen(String text) {
    ObjectNode payload = JSON.createObjectNode();
    ArrayNode chosen = payload.putArray("chosen");
    text.strip()
        .lines()
        .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
        .forEach(chosen::add);
    return payload;
  }

  /** Options that the item does not have are a mistake of whoever recorded them. */
  private JsonNode checked(JsonNode payload) throws BadRecording {
    if (item.document().orElseThrow() instanceof ChoiceDocument choice) {
      Set<String> options =
          choice.options().stream().map(ChoiceOption::id).collect(Collectors.toSet());
      for (JsonNode chosen : payload.path("chosen")) {
        if (!options.contains(chosen.asString(""))) {
          throw new BadRecording(where, "chosen: there is no option " + chosen.asString("?"));
        }
      }
    }
    return payload;
  }

  private JsonNode code(CodeDocument code, String text) throws BadRecording {
    Choice language = Languages.standard().of(Sources.of(file.getFileName().toString(), text));
    if (language instanceof Choice.Known(var known) && code.languages().contains(known.name())) {
      return JSON.createObjectNode().put("language", known.name()).put("source", text);
    }
    throw new BadRecording(
        where, "is in none of the item's languages: " + String.join(", ", code.languages()));
  }

  private JsonNode project() throws IOException, BadRecording {
    ItemFiles files;
    try {
      files = ItemFiles.read(file);
    } catch (UnreadableItem e) {
      throw new BadRecording(
          where, e.findings().getFirst().where() + " " + e.findings().getFirst().message());
    }
    List<String> starters =
        files.all().keySet().stream().map(path -> path.split("/", 2)[0]).distinct().toList();
    if (starters.size() != 1
        || files.all().keySet().stream().anyMatch(path -> !path.contains("/"))) {
      throw new BadRecording(where, "holds one folder, named by the starter, with the files");
    }
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, byte[]> one : files.below(starters.getFirst()).all().entrySet()) {
      texts.put(one.getKey(), text(where + "/" + one.getKey(), one.getValue()));
    }
    return ProjectPayload.of(ProjectAnswer.of(starters.getFirst(), texts));
  }
}
