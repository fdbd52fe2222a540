// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of an answer came from an assistant, by lines.
 *
 * <p>Lines are compared without the space at their ends and with any other white space as one
 * blank. A line says something when it has a letter or a digit; others (braces, blank lines) count
 * nowhere. A line of the answer came from the assistant when it stands in something that was taken
 * over, each line at most as often as it was taken over. A line that a candidate wrote alone and
 * that happens to stand there too counts as the assistant's; one that was changed counts as the
 * candidate's; what was retyped by hand is not seen.
 *
 * @param lines of the answer that say something
 * @param fromAssistant of these
 * @param unchanged how many of what was taken over stand in the answer with all their lines
 */
record TakenLines(int lines, int fromAssistant, int unchanged) {

  static TakenLines of(String answer, List<String> taken) {
    List<String> lines = lines(answer);
    Map<String, Integer> left = new HashMap<>();
    taken.stream()
        .flatMap(text -> lines(text).stream())
        .forEach(line -> left.merge(line, 1, Integer::sum));
    int from = 0;
    for (String line : lines) {
      int number = left.getOrDefault(line, 0);
      if (number > 0) {
        from++;
        left.put(line, number - 1);
      }
    }
    return new TakenLines(lines.size(), from, unchanged(lines, taken));
  }

  private static int unchanged(List<String> answer, List<String> taken) {
    return (int)
        taken.stream()
            .map(TakenLines::lines)
            .filter(lines -> !lines.isEmpty() && answer.containsAll(lines))
            .count();
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }
}
