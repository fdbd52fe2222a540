// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the work is done, by the words of an ad; the first kind of words that occurs decides. */
final class RemoteWords {
  private static final String DAYS =
      "(\\d|one|two|three|four|some|a couple of|couple"
          + " of)(\\s*(-|–|to|or|/)\\s*(\\d|two|three|four))?\\s+(home |office"
          + " )?(days?|dagen|días|giorni|gg|tage|j\\b|jours)";
  private static final Map<Pattern, Remote> WORDS = new LinkedHashMap<>();

  static {
    put("remote work is not possible|no remote|not remote", Remote.OFFICE);
    put("100\\s?% (remote|telework|remoto)|fully remote|full remote", Remote.REMOTE);
    put(
        "hybrid\\w*|home ?office|telework|t[ée]l[ée]travail|teletrabajo|smart working|wfh days|"
            + "remotely|flexible working|mobile work|"
            + DAYS
            + ".{0,40}\\b(home|remote|remoto|office|site|in|thuis|campus|wherever)\\b|"
            + "\\d([-–]\\d)? office days|office \\d([-–]\\d)? days|"
            + "\\d+\\s?% (attendance|office|home)",
        Remote.HYBRID);
    put("remote|remoto|wfh|work from home|home[- ]based|from anywhere", Remote.REMOTE);
    put(
        "on[- ]?site|on location|in[- ]office|in person|office[- ](based|only)|site[- ]based|wfo|"
            + "presen[ct]ial|work from office|at (the|our) .{0,20}office|our office|"
            + "five days|5 days",
        Remote.OFFICE);
  }

  private RemoteWords() {}

  static Optional<Remote> in(String text) {
    String line = text.replaceAll("\\s+", " ");
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(line).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void put(String alternatives, Remote remote) {
    WORDS.put(
        Pattern.compile("(?<![\\p{L}\\d])(" + alternatives + ")", Pattern.CASE_INSENSITIVE),
        remote);
  }
}
