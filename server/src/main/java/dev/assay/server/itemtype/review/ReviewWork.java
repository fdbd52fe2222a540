// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.Category;
import dev.assay.items.review.ReviewView;
import dev.assay.items.review.Severity;
import dev.assay.server.page.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the desk of a review item starts from, as its script reads it. Public for its template
 * alone.
 *
 * @param files JSON: both sides of each, and how many lines the new one has
 * @param saved JSON: the review as it was saved
 * @param limits JSON: of lines and comments
 */
public record ReviewWork(String files, String saved, String limits) {
  private static final JsonMapper JSON = JsonMapper.shared();

  private record File(String path, String language, String before, String after, int lines) {}

  public static ReviewWork of(ReviewView view, JsonNode response) {
    List<File> files =
        view.change().stream()
            .map(one ->
                new File(
                    one.path(),
                    one.language(),
                    lines(one.before()),
                    lines(one.after()),
                    one.lines()))
            .toList();
    return new ReviewWork(
        JSON.writeValueAsString(files),
        response.toString(),
        JSON.writeValueAsString(
            Map.of("lines", view.mostLines(), "comments", view.mostComments())));
  }

  /** Without a line feed at its end, after which an editor shows one line more. */
  private static String lines(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  public static List<String> categories() {
    return Arrays.stream(Category.values()).map(Category::key).toList();
  }

  public static List<String> severities() {
    return Arrays.stream(Severity.values()).map(Severity::key).toList();
  }

  /** JSON, the words that the item's script says. */
  public String words(Text text) {
    return JSON.writeValueAsString(
        Stream.of(
                "code", "plain", "sure", "comment", "line", "lines", "silent", "number", "many",
                "before", "after", "added", "deleted")
            .collect(Collectors.toMap(word -> word, word -> text.of("review.say." + word))));
  }
}
