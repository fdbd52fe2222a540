// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

import dev.assay.cli.Refusal;
import dev.assay.cli.candidate.TeamApi;
import dev.assay.server.exposure.AnswerDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Brings judged answers into a server, over its API. */
public final class Upload implements AutoCloseable {
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int MOST_ANSWERS = 1_000;
  private static final Pattern NUMBERED = Pattern.compile("answers: answers:(\\d+) (.*)");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TeamApi api;

  /**
   * @param server where it is
   * @param key of its API, of an owner, a recruiter or an author
   * @throws Refusal when that is no address
   */
  public Upload(String server, String key) {
    this.api = new TeamApi(server, key);
  }

  /**
   * Asks whether answers may be brought in, before they are judged for an hour.
   *
   * @throws Refusal when the server cannot be reached, or has another opinion of the key
   */
  public void check() throws IOException {
    api.get("/exposure");
  }

  /**
   * Sends all of them, some at a time; sent twice they are there once.
   *
   * @param named what an answer is called in messages
   * @throws Refusal when the server refuses some; the message says why, and how many are there
   */
  public void send(List<AnswerDocument> answers, Function<AnswerDocument, String> named)
      throws IOException {
    int there = 0;
    for (List<AnswerDocument> some : inParts(answers)) {
      try {
        api.post("/exposure/answers", JSON.valueToTree(Map.of("answers", some)));
      } catch (Refusal e) {
        throw e.inWords(
            "%s; %d of %d answers are there"
                .formatted(
                    why(String.valueOf(e.getMessage()), some, named), there, answers.size()));
      }
      there += some.size();
    }
  }

  private static List<List<AnswerDocument>> inParts(List<AnswerDocument> answers) {
    List<List<AnswerDocument>> parts = new ArrayList<>();
    int characters = MOST_CHARACTERS;
    for (AnswerDocument answer : answers) {
      int length = answer.payload().toString().length();
      if (characters + length > MOST_CHARACTERS || parts.getLast().size() == MOST_ANSWERS) {
        parts.add(new ArrayList<>());
        characters = 0;
      }
      parts.getLast().add(answer);
      characters += length;
    }
    return parts;
  }

  /** The server names the field and counts the answers; who recorded them knows their names. */
  private static String why(
      String said, List<AnswerDocument> some, Function<AnswerDocument, String> named) {
    Matcher numbered = NUMBERED.matcher(said);
    return numbered.matches()
        ? named.apply(some.get(Integer.parseInt(numbered.group(1)) - 1)) + ": " + numbered.group(2)
        : said;
  }

  @Override
  public void close() {
    api.close();
  }
}
