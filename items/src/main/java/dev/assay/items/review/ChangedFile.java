// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A file as it was and as it is to be.
 *
 * @param path below {@code before/} and {@code after/}
 * @param change what happens to it
 * @param language that its text is shown as; {@code text} when it is none we colour
 * @param before empty for a new file
 * @param after empty for a file that goes
 * @param added lines on the new side alone
 * @param removed lines on the old side alone
 */
public record ChangedFile(
    String path,
    Change change,
    String language,
    String before,
    String after,
    int added,
    int removed) {

  /** What happens to a file. */
  public enum Change {
    ADDED,
    MODIFIED,
    REMOVED,
    /** Nothing: it is there to be read. */
    NONE
  }

  /**
   * A line of the two sides brought together.
   *
   * @param old its number on the old side
   * @param now its number on the new side
   */
  public record Row(OptionalInt old, OptionalInt now, String text) {
    public boolean isAdded() {
      return old.isEmpty();
    }

    public boolean isRemoved() {
      return now.isEmpty();
    }
  }

  private static final Map<String, String> LANGUAGES =
      Map.of(
          "java", "java",
          "py", "python",
          "js", "javascript",
          "mjs", "javascript",
          "ts", "typescript",
          "go", "go",
          "sql", "sql",
          "yaml", "yaml",
          "yml", "yaml");

  static ChangedFile of(String path, boolean was, String before, boolean is, String after) {
    List<Row> rows = rows(before, after);
    Change change =
        !was
            ? Change.ADDED
            : !is ? Change.REMOVED : before.equals(after) ? Change.NONE : Change.MODIFIED;
    return new ChangedFile(
        path,
        change,
        LANGUAGES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text"),
        before,
        after,
        (int) rows.stream().filter(Row::isAdded).count(),
        (int) rows.stream().filter(Row::isRemoved).count());
  }

  /** Lines on the new side. */
  public int lines() {
    return (int) after.lines().count();
  }

  /** Both sides in one column, what goes before what comes. */
  public List<Row> rows() {
    return rows(before, after);
  }

  private static List<Row> rows(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<Row> rows = new ArrayList<>();
    int at = 0;
    int shift = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      Chunk<String> source = delta.getSource();
      same(old, at, source.getPosition(), shift, rows);
      for (int i = 0; i < source.size(); i++) {
        rows.add(
            new Row(
                OptionalInt.of(source.getPosition() + i + 1),
                OptionalInt.empty(),
                source.getLines().get(i)));
      }
      Chunk<String> target = delta.getTarget();
      for (int i = 0; i < target.size(); i++) {
        rows.add(
            new Row(
                OptionalInt.empty(),
                OptionalInt.of(target.getPosition() + i + 1),
                target.getLines().get(i)));
      }
      at = source.getPosition() + source.size();
      shift = target.getPosition() + target.size() - at;
    }
    same(old, at, old.size(), shift, rows);
    return rows;
  }

  private static void same(List<String> old, int from, int to, int shift, List<Row> rows) {
    for (int i = from; i < to; i++) {
      rows.add(new Row(OptionalInt.of(i + 1), OptionalInt.of(i + 1 + shift), old.get(i)));
    }
  }
}
