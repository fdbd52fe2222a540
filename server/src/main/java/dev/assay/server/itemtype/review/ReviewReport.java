// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.review;

import dev.assay.items.review.ChangedFile;
import dev.assay.items.review.ReviewView;
import dev.assay.server.itemtype.ItemRoom.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A review that was graded, laid out for its reader: each file with what is to be said below its
 * lines. A candidate learns what the own comments were about; what was missed only where the item's
 * author tells it. Public for its template alone.
 *
 * @param files in the order of the change
 */
public record ReviewReport(List<File> files) {

  /**
   * A file and its notes.
   *
   * @param notes by the line below which they stand
   */
  public record File(ChangedFile file, Map<Integer, List<Note>> notes) {
    public List<Note> below(ChangedFile.Row row) {
      return row.now().isPresent()
          ? notes.getOrDefault(row.now().getAsInt(), List.of())
          : List.of();
    }
  }

  /**
   * A comment, or a defect or decoy.
   *
   * @param kind the end of the message key that says what it is
   * @param tone whether it is to the reviewer's credit, to the blame, or neither
   * @param title of a defect or decoy; empty for a comment
   * @param about category and severity, as ends of message keys; empty for a decoy
   * @param text the reviewer's or the author's words
   */
  public record Note(
      String kind, Tone tone, int from, int to, String title, List<String> about, String text) {
    /** The class of its badge. */
    public String badge() {
      return tone == Tone.PLAIN ? "" : tone.name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a note is shown. */
  public enum Tone {
    GOOD,
    WARN,
    BAD,
    PLAIN
  }

  public static ReviewReport of(
      ReviewView view, JsonNode response, JsonNode detail, Reader reader) {
    List<File> files = new ArrayList<>();
    for (ChangedFile file : view.change()) {
      Map<Integer, List<Note>> notes = new TreeMap<>();
      comments(file.path(), response, detail, notes);
      seeds(file.path(), detail, reader, notes);
      files.add(new File(file, notes));
    }
    return new ReviewReport(files);
  }

  /** With the comments alone, for who judges their words and must not know what they earned. */
  public static ReviewReport blind(ReviewView view, JsonNode response) {
    return of(view, response, MissingNode.getInstance(), Reader.CANDIDATE_FULL);
  }

  /** Whether a candidate may read why a defect is one. */
  public static boolean isTold(JsonNode detail, String outcome) {
    return !outcome.equals("MISSED") || detail.path("tells").asBoolean(false);
  }

  private static void comments(
      String path, JsonNode response, JsonNode detail, Map<Integer, List<Note>> notes) {
    int i = 0;
    for (JsonNode comment : response.path("comments")) {
      String outcome = detail.path("comments").path(i++).path("outcome").asString("GIVEN");
      if (comment.path("file").asString("").equals(path)) {
        int to = comment.path("to").asInt(1);
        Tone tone =
            switch (outcome) {
              case "HIT", "OTHERWISE" -> Tone.GOOD;
              case "FALSE_ALARM", "EXCESS" -> Tone.BAD;
              default -> Tone.PLAIN;
            };
        add(
            notes,
            to,
            new Note(
                "comment." + outcome.toLowerCase(Locale.ROOT),
                tone,
                comment.path("from").asInt(to),
                to,
                "",
                List.of(
                    "category." + comment.path("category").asString(""),
                    "severity." + comment.path("severity").asString("")),
                comment.path("text").asString("")));
      }
    }
  }

  private static void seeds(
      String path, JsonNode detail, Reader reader, Map<Integer, List<Note>> notes) {
    for (JsonNode defect : detail.path("defects")) {
      String outcome = defect.path("outcome").asString("MISSED");
      if (reader == Reader.TEAM || isTold(detail, outcome)) {
        Tone tone = outcome.equals("MISSED") ? Tone.WARN : Tone.GOOD;
        List<String> about =
            List.of(
                "category." + defect.path("category").asString(""),
                "severity." + defect.path("severity").asString(""));
        seed(path, defect, "defect." + outcome.toLowerCase(Locale.ROOT), tone, about, notes);
      }
    }
    for (JsonNode decoy : detail.path("decoys")) {
      boolean alarmed = decoy.path("alarmed").asBoolean(false);
      if (reader == Reader.TEAM || alarmed) {
        seed(
            path,
            decoy,
            alarmed ? "decoy.alarmed" : "decoy.left",
            alarmed ? Tone.BAD : Tone.PLAIN,
            List.of(),
            notes);
      }
    }
  }

  private static void seed(
      String path,
      JsonNode seed,
      String kind,
      Tone tone,
      List<String> about,
      Map<Integer, List<Note>> notes) {
    for (JsonNode place : seed.path("places")) {
      if (place.path("file").asString("").equals(path)) {
        int to = place.path("to").asInt(1);
        add(
            notes,
            to,
            new Note(
                kind,
                tone,
                place.path("from").asInt(to),
                to,
                seed.path("title").asString(""),
                about,
                seed.path("why").asString("")));
      }
    }
  }

  private static void add(Map<Integer, List<Note>> notes, int line, Note note) {
    notes.computeIfAbsent(line, _ -> new ArrayList<>()).add(note);
  }
}
