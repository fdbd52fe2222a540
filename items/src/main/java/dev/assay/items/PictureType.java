// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of pictures that every browser shows, each known by its name and by its first bytes.
 */
public enum PictureType {
  PNG("image/png", Set.of("png")) {
    @Override
    boolean begins(String head) {
      return head.startsWith("\u0089PNG\r\n\u001a\n");
    }
  },
  JPEG("image/jpeg", Set.of("jpg", "jpeg")) {
    @Override
    boolean begins(String head) {
      return head.startsWith("\u00ff\u00d8\u00ff");
    }
  },
  GIF("image/gif", Set.of("gif")) {
    @Override
    boolean begins(String head) {
      return head.startsWith("GIF87a") || head.startsWith("GIF89a");
    }
  },
  WEBP("image/webp", Set.of("webp")) {
    @Override
    boolean begins(String head) {
      return head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }
  },
  SVG("image/svg+xml", Set.of("svg")) {
    @Override
    boolean begins(String head) {
      return head.stripLeading().startsWith("<") && head.contains("<svg");
    }
  };

  private static final int HEAD = 1024;

  private final String mediaType;
  private final Set<String> endings;

  PictureType(String mediaType, Set<String> endings) {
    this.mediaType = mediaType;
    this.endings = endings;
  }

  /** By name and content; empty when these do not agree on a kind. */
  public static Optional<PictureType> of(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(type -> type.endings.contains(ending) && type.begins(head))
        .findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * @param head the first bytes, one character each
   */
  abstract boolean begins(String head);
}
