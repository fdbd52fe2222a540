// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.items.PictureType;
import dev.assay.models.ChatPicture;
import dev.assay.server.sitting.Enclosures.Picture;
import dev.assay.server.sitting.Shortfall.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the files of an item into what a model can take, one after the other: pictures as pictures,
 * texts between fences, and a note of what does not fit into either.
 */
final class Enclosing {
  /** Of all pictures of an item. */
  static final int MOST_PICTURE_BYTES = 8 * 1024 * 1024;

  /** Of all texts of an item, in characters: some 15,000 tokens. */
  static final int MOST_TEXT = 60_000;

  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\t\n\r\f]]");
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private final List<Picture> pictures = new ArrayList<>();
  private final List<Shortfall> shortfalls = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int pictureBytes;
  private int characters;

  /**
   * @param address what the item calls it
   */
  void add(String name, String address, byte[] content) {
    Optional<PictureType> type = PictureType.of(name, content);
    if (type.isPresent() && type.get() != PictureType.SVG) {
      picture(name, address, ChatPicture.of(type.get().mediaType(), content), content.length);
      return;
    }
    Optional<String> readable = readable(content);
    if (readable.isEmpty()) {
      shortfalls.add(new Shortfall(name, Kind.NOT_READABLE));
      return;
    }
    if (type.isPresent()) {
      shortfalls.add(new Shortfall(name, Kind.SENT_AS_SOURCE));
    }
    text(name, address, readable.get());
  }

  private void picture(String name, String address, ChatPicture picture, int bytes) {
    if (pictureBytes + bytes > MOST_PICTURE_BYTES) {
      shortfalls.add(new Shortfall(name, Kind.TOO_LARGE));
      return;
    }
    pictureBytes += bytes;
    pictures.add(new Picture(name, address, picture));
  }

  private void text(String name, String address, String all) {
    int room = MOST_TEXT - characters;
    if (room <= 0) {
      shortfalls.add(new Shortfall(name, Kind.TOO_LARGE));
      return;
    }
    String part = all.length() <= room ? all : upToALine(all.substring(0, room));
    if (part.length() < all.length()) {
      shortfalls.add(new Shortfall(name, Kind.SENT_IN_PART));
    }
    characters = all.length() <= room ? characters + all.length() : MOST_TEXT;
    String fence = fence(part);
    text.append(
        "\nThe file %s (%s)%s:\n%s\n%s\n%s"
            .formatted(
                name,
                address,
                part.length() < all.length() ? ", its beginning" : "",
                fence,
                part.stripTrailing(),
                fence));
  }

  private static String upToALine(String text) {
    int end = text.lastIndexOf('\n');
    return end > 0 ? text.substring(0, end) : text;
  }

  /** Longer than any in the text, so that the text cannot end it. */
  private static String fence(String text) {
    int longest = 2;
    Matcher within = FENCE.matcher(text);
    while (within.find()) {
      longest = Math.max(longest, within.end() - within.start());
    }
    return "`".repeat(longest + 1);
  }

  private static Optional<String> readable(byte[] content) {
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return NOT_TEXT.matcher(decoded).find() ? Optional.empty() : Optional.of(decoded);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  Enclosures done() {
    return new Enclosures(pictures, text.toString(), shortfalls);
  }
}
