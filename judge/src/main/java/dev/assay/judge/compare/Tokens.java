// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks over the tokens of an output: bytes between the format's six white-space characters. */
final class Tokens {
  private static final int END = -1;

  private final InputStream in;
  private final byte[] block = new byte[8192];
  private int blockLength;
  private int blockAt;
  private byte[] token = new byte[64];
  private int tokenLength;
  private byte[] space = new byte[64];
  private int spaceLength;
  private int line = 1;
  private int tokenLine = 1;

  Tokens(InputStream in) {
    this.in = in;
  }

  /** Goes to the next token; false at the end, where the space is what trails the last one. */
  boolean next() throws IOException {
    tokenLength = 0;
    spaceLength = 0;
    int b = read();
    while (isSpace(b)) {
      if (b == '\n') {
        line++;
      }
      space = room(space, spaceLength);
      space[spaceLength++] = (byte) b;
      b = read();
    }
    tokenLine = line;
    if (b == END) {
      return false;
    }
    while (b != END && !isSpace(b)) {
      token = room(token, tokenLength);
      token[tokenLength++] = (byte) b;
      b = read();
    }
    if (b != END) {
      blockAt--;
    }
    return true;
  }

  /** The line, from 1, on which the current token starts. */
  int line() {
    return tokenLine;
  }

  boolean sameToken(Tokens other, boolean caseSensitive) {
    if (tokenLength != other.tokenLength) {
      return false;
    }
    for (int i = 0; i < tokenLength; i++) {
      byte a = token[i];
      byte b = other.token[i];
      if (a != b && (caseSensitive || lower(a) != lower(b))) {
        return false;
      }
    }
    return true;
  }

  boolean sameSpace(Tokens other) {
    return Arrays.equals(space, 0, spaceLength, other.space, 0, other.spaceLength);
  }

  String token() {
    return new String(token, 0, tokenLength, StandardCharsets.ISO_8859_1);
  }

  /** The token as a person reads it, cut where it would be too long to read. */
  String excerpt(int most) {
    String text = new String(token, 0, Math.min(tokenLength, 4 * most), StandardCharsets.UTF_8);
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }

  private int read() throws IOException {
    if (blockAt == blockLength) {
      blockLength = in.read(block);
      blockAt = 0;
      if (blockLength <= 0) {
        blockLength = 0;
        return END;
      }
    }
    return block[blockAt++] & 0xff;
  }

  private static byte[] room(byte[] buffer, int length) {
    return length < buffer.length ? buffer : Arrays.copyOf(buffer, buffer.length * 2);
  }

  private static boolean isSpace(int b) {
    return b == ' ' || (b >= 0x09 && b <= 0x0d);
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
