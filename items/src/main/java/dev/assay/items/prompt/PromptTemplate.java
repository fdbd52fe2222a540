// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with places for variables. <code>{{mail}}</code>, with or without blanks inside, stands for
 * the variable of that name; <code>\{{</code> is <code>{{</code> as it is. Everything else is text,
 * names that nobody knows included, so that every text is a template. A value is put in as it is
 * and never looked at again: no input can open a place of its own.
 *
 * @param text as it was written
 */
public record PromptTemplate(String text) {
  private static final Pattern PLACE =
      Pattern.compile("\\\\\\{\\{|\\{\\{[ \\t]*([A-Za-z][A-Za-z0-9_-]{0,39})[ \\t]*}}");

  /** The names that have a place in it, known or not. */
  public Set<String> names() {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .filter(name -> name != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text with the values of variables in their places. */
  public String filled(Map<String, String> values) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(put(place, values)));
  }

  private static String put(MatchResult place, Map<String, String> values) {
    String name = place.group(1);
    return name == null ? "{{" : values.getOrDefault(name, place.group());
  }
}
