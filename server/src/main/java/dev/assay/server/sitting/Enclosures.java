// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.models.ChatPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of an item as they go to a model.
 *
 * @param text what the question says of them, contents of texts included; empty where there is none
 * @param shortfalls what the model does not get as a candidate does
 */
record Enclosures(List<Picture> pictures, String text, List<Shortfall> shortfalls) {
  /** For items that have no files. */
  static final Enclosures NONE = new Enclosures(List.of(), "", List.of());

  Enclosures {
    pictures = List.copyOf(pictures);
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * A picture.
   *
   * @param address what the item calls it
   */
  record Picture(String name, String address, ChatPicture bytes) {}

  /** For a model whose server takes no pictures: it is told their names. */
  Enclosures withoutPictures() {
    return new Enclosures(
        List.of(),
        text
            + String.join(
                "",
                pictures.stream()
                    .map(one ->
                        "\nThe picture %s (%s) cannot be shown."
                            .formatted(one.name(), one.address()))
                    .toList()),
        Stream.concat(
                shortfalls.stream(),
                pictures.stream()
                    .map(one -> new Shortfall(one.name(), Shortfall.Kind.PICTURE_REFUSED)))
            .toList());
  }

  /** All that the question says of the files: which picture is which comes last. */
  String words() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Picture one = pictures.get(i);
      lines.add("\nPicture %d is %s (%s).".formatted(i + 1, one.name(), one.address()));
    }
    return text + String.join("", lines);
  }

  List<ChatPicture> sent() {
    return pictures.stream().map(Picture::bytes).toList();
  }
}
