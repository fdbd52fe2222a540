// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import dev.assay.demand.skills.Clause.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes an ad apart: paragraphs, whose lines may be wrapped, sentences, and parts of sentences.
 * Every position is one in the whole text.
 */
final class Clauses {
  /** A line as long as this goes on in the next one. */
  private static final int WRAPPED = 70;

  private static final int LONGEST_HEADING = 60;

  private static final Pattern BULLET = Pattern.compile("\\s*([-*•·–]|\\d{1,2}[.)])\\s+.*");
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<!\\b(?:e\\.g|i\\.e|incl|yrs?|approx|etc|vs|Sr|Jr|min))[.!?…]+(?=\\s+[^a-z\\s]|\\s*$)");
  private static final Pattern PART_END =
      Pattern.compile(
          ";\\s|\\s[–—-]\\s|\\(|\\)|,? but |, (?=(?:\\S+ ){1,3}(?:is|are|as|would"
              + " be|nice|good|a|welcome|helpful)\\b (?:an? )?(?:big |strong |small"
              + " )?(?:plus|bonus|asset|merit|advantage|welcome|nice|helpful|useful|desired|pr[eé]\\b|appreciated))|\\."
              + " ?\\.\\. ?|\\s\\|\\s");
  private static final Pattern COMPANY =
      heading(
          "about (us|the company|the team|[A-Z][\\w ]+)|who we are|our (company|values|story)|"
              + "what (we offer|you get|you'll get)|we offer|benefits|perks");
  private static final Pattern NICE =
      heading(
          ".{0,25}\\b(nice[- ]to[- ]haves?|good to have|bonus( points)?|a"
              + " plus|plus(es)?|desir(ed|able)|preferred|advantag(e|es|eous)|would be"
              + " (nice|great|lovely|gravy)|added adv|you might have|extra points)\\b.{0,15}");
  private static final Pattern JOB =
      heading(
          "about the (role|job|position)|the role|.{0,20}\\b(requirements?|must[-"
              + " ]haves?|must|essential|responsibilities|tasks|profile|stack|qualifications|criteria|what"
              + " you.{0,20}|you have|you bring|you|day to day|your week)\\b.{0,15}");

  private final String text;
  private final List<Clause> clauses = new ArrayList<>();
  private int sentence;
  private Section section = Section.JOB;

  private Clauses(String text) {
    this.text = text;
  }

  static List<Clause> of(String text) {
    Clauses clauses = new Clauses(text);
    clauses.paragraphs();
    return clauses.clauses;
  }

  private static Pattern heading(String words) {
    return Pattern.compile("\\W*(?:" + words + ")\\W*", Pattern.CASE_INSENSITIVE);
  }

  private void paragraphs() {
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      while (end < text.length() && goesOn(start, end)) {
        end = lineEnd(end + 1);
      }
      paragraph(start, end);
      start = end + 1;
    }
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private boolean goesOn(int start, int end) {
    int lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
    String next = text.substring(end + 1, lineEnd(end + 1));
    return end - lineStart >= WRAPPED
        && !next.isBlank()
        && !BULLET.matcher(next).matches()
        && !leads(next);
  }

  /** Whether a line is a heading, or begins with one and a colon. */
  private static boolean leads(String line) {
    String words = line.strip();
    if (Stream.of(NICE, JOB, COMPANY).anyMatch(heading -> heading.matcher(words).matches())) {
      return true;
    }
    int colon = line.indexOf(':');
    return colon > 0
        && colon < LONGEST_HEADING
        && (NICE.matcher(line.substring(0, colon)).matches()
            || JOB.matcher(line.substring(0, colon)).matches());
  }

  private void paragraph(int start, int end) {
    String line = text.substring(start, end);
    if (line.isBlank()) {
      return;
    }
    if (start > 0 && line.strip().length() <= LONGEST_HEADING && turnsTo(line)) {
      return;
    }
    Section below = section;
    sentences(start, end);
    section = below;
  }

  /** Whether a line is a heading; the section changes with it. */
  private boolean turnsTo(String line) {
    String words = line.strip();
    if (words.indexOf(',') >= 0 || words.matches(".*[.!?]")) {
      return false;
    }
    if (NICE.matcher(words).matches()) {
      section = Section.NICE;
    } else if (JOB.matcher(words).matches()) {
      section = Section.JOB;
    } else if (COMPANY.matcher(words).matches()) {
      section = Section.COMPANY;
    } else {
      return false;
    }
    return true;
  }

  private void sentences(int start, int end) {
    Matcher ends = SENTENCE_END.matcher(text).region(start, end).useTransparentBounds(true);
    int from = start;
    while (ends.find()) {
      sentence(from, ends.end());
      from = ends.end();
    }
    sentence(from, end);
  }

  private void sentence(int start, int end) {
    if (text.substring(start, end).isBlank()) {
      return;
    }
    sentence++;
    lead(text.substring(start, end));
    Matcher ends = PART_END.matcher(text).region(start, end);
    int from = start;
    while (ends.find()) {
      part(from, ends.start());
      from = ends.end();
    }
    part(from, end);
  }

  /** "Nice to have: ..." speaks for the rest of its paragraph. */
  private void lead(String words) {
    int colon = words.indexOf(':');
    if (colon > 0 && colon < LONGEST_HEADING) {
      String lead = words.substring(0, colon);
      if (NICE.matcher(lead).matches()) {
        section = Section.NICE;
      } else if (JOB.matcher(lead).matches()) {
        section = Section.JOB;
      }
    }
  }

  private void part(int start, int end) {
    if (!text.substring(start, end).isBlank()) {
      clauses.add(new Clause(start, end, sentence, section));
    }
  }
}
