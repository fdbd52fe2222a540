// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model answered, within bounds. Whether it is JSON and nothing else is one question; the
 * other checks read JSON out of a Markdown fence too, so that one slip costs one mark.
 *
 * @param text at most {@link #LONGEST} characters
 * @param tokens of the question and the answer together, as the model counts them
 */
public record ModelAnswer(String text, int tokens) {
  /** What goes beyond is cut off, which no JSON survives. */
  public static final int LONGEST = 20_000;

  private static final Pattern FENCE =
      Pattern.compile("\\A\\s*```[a-zA-Z]*[ \\t]*\\R(.*?)\\R?[ \\t]*```\\s*\\z", Pattern.DOTALL);
  private static final int DEEPEST = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  public ModelAnswer {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The whole answer as one JSON object or list; empty when it is not. */
  public Optional<JsonNode> json() {
    return parse(text);
  }

  /** The answer as JSON, taken out of a fence if it stands in one; empty when it is not JSON. */
  public Optional<JsonNode> lenientJson() {
    Matcher fenced = FENCE.matcher(text);
    return json().or(() -> fenced.matches() ? parse(fenced.group(1)) : Optional.empty());
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return Optional.of(node).filter(JsonNode::isContainer);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
