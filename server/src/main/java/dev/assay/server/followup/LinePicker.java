// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import dev.assay.server.itemtype.WrittenFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Picks the lines of a submission to ask about: at most three, of different kinds and on different
 * lines as long as there are any. Which of several lines of a kind it is, a checksum of the
 * submission decides: the same for the same submission, and not always the first.
 */
final class LinePicker {
  static final int MOST = 3;

  private LinePicker() {}

  /** In the order of files and lines; fewer than three where there is too little to ask about. */
  static List<Picked> pick(List<WrittenFile> files) {
    List<OwnLine> lines = files.stream().flatMap(file -> OwnLine.of(file).stream()).toList();
    long checksum = checksum(files);
    List<Found> chosen = new ArrayList<>();
    add(chosen, lines, checksum, true);
    add(chosen, lines, checksum, false);
    return chosen.stream()
        .sorted(Comparator.comparingInt(found -> lines.indexOf(found.line())))
        .map(Found::picked)
        .toList();
  }

  private record Found(OwnLine line, Aim aim, String word) {
    Picked picked() {
      return new Picked(Quote.of(line.file(), line.line().number(), line.line().text()), aim, word);
    }
  }

  /**
   * @param apart whether a line may be asked about only once
   */
  private static void add(List<Found> chosen, List<OwnLine> lines, long checksum, boolean apart) {
    boolean more = true;
    while (more && chosen.size() < MOST) {
      more = false;
      Set<Aim> asked = new HashSet<>();
      chosen.forEach(found -> asked.add(found.aim()));
      for (Aim aim : Aim.values()) {
        boolean again = asked.contains(aim) && aim != Aim.LINE;
        List<Found> found = again ? List.of() : found(aim, lines, chosen, apart);
        if (!found.isEmpty() && chosen.size() < MOST) {
          chosen.add(found.get((int) (checksum % found.size())));
          more = true;
        }
      }
    }
  }

  private static List<Found> found(
      Aim aim, List<OwnLine> lines, List<Found> chosen, boolean apart) {
    return lines.stream()
        .filter(line ->
            chosen.stream().noneMatch(one -> one.line() == line && (apart || one.aim() == aim)))
        .flatMap(line -> aim.in(line).map(word -> new Found(line, aim, word)).stream())
        .toList();
  }

  private static long checksum(List<WrittenFile> files) {
    CRC32 sum = new CRC32();
    files.forEach(file -> sum.update(file.text().getBytes(StandardCharsets.UTF_8)));
    return sum.getValue();
  }
}
