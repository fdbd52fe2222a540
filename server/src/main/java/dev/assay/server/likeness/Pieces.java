// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.likeness;

import dev.assay.server.likeness.Likeness.Line;
import dev.assay.server.likeness.Likeness.Piece;
import dev.assay.server.likeness.Tiling.Tile;
import dev.assay.server.source.SourceLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts the lines of a work into what is common and what is not. */
final class Pieces {
  private Pieces() {}

  /**
   * @param begin where a tile begins in this work
   */
  static List<Line> of(Work work, List<Tile> tiles, ToIntFunction<Tile> begin) {
    List<BitSet> common = work.lines().stream().map(_ -> new BitSet()).toList();
    for (Tile tile : tiles) {
      for (int i = 0; i < tile.length(); i++) {
        int word = begin.applyAsInt(tile) + i;
        Work.Place place = work.places().get(word);
        boolean goesOn = i > 0 && work.places().get(word - 1).line() == place.line();
        int from = goesOn ? work.places().get(word - 1).to() : place.from();
        common.get(place.line()).set(from, place.to());
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < common.size(); i++) {
      lines.add(line(work.lines().get(i), common.get(i)));
    }
    return lines;
  }

  private static Line line(SourceLine line, BitSet common) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < line.text().length()) {
      boolean is = common.get(at);
      int next = is ? common.nextClearBit(at) : common.nextSetBit(at);
      int end = next < 0 ? line.text().length() : Math.min(next, line.text().length());
      pieces.add(new Piece(line.text().substring(at, end), is));
      at = end;
    }
    return new Line(line.number(), pieces);
  }
}
