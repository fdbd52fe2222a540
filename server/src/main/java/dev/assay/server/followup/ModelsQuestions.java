// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import dev.assay.server.itemtype.WrittenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a model's questions. Only their words are the model's: the lines they quote are looked up
 * in the submission, and an answer that points anywhere else is none.
 */
final class ModelsQuestions {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 300;

  private ModelsQuestions() {}

  /**
   * @param answer as the model gave it
   * @return three questions about lines that the candidate wrote, or nothing
   */
  static Optional<List<Question>> read(String answer, List<WrittenFile> files) {
    List<OwnLine> own = files.stream().flatMap(file -> OwnLine.of(file).stream()).toList();
    List<Question> questions = new ArrayList<>();
    for (JsonNode one : listed(answer)) {
      String text = one.path("question").asString("").strip().replaceAll("\\s+", " ");
      boolean fits = one.path("question").isString() && !text.isEmpty() && text.length() <= LONGEST;
      own.stream()
          .filter(_ -> fits)
          .filter(line -> line.file().path().equals(one.path("file").asString("")))
          .filter(line -> line.line().number() == one.path("line").asInt(0))
          .findFirst()
          .map(line -> Quote.of(line.file(), line.line().number(), line.line().text()))
          .ifPresent(quote -> questions.add(new Question(quote, text)));
    }
    return questions.size() == LinePicker.MOST ? Optional.of(questions) : Optional.empty();
  }

  private static List<JsonNode> listed(String answer) {
    try {
      List<JsonNode> all = JSON.readTree(answer).path("questions").valueStream().toList();
      return all.size() == LinePicker.MOST ? all : List.of();
    } catch (JacksonException _) {
      return List.of();
    }
  }
}
