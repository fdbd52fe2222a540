package hives;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Checks what was sent. Finished. */
final class Fields {
  private Fields() {}

  /** The text of a field, refused with 400 when it is none or too short or long. */
  static String text(Map<String, Object> body, String field, int least, int most) {
    if (body.get(field) instanceof String text
        && text.length() >= least
        && text.length() <= most
        && !text.contains("\0")
        && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return text;
    }
    throw new Refused(400, field + " is text of " + least + " to " + most + " characters");
  }

  /** A number in the address, refused with 400 when it is none or out of bounds. */
  static int number(String text, int least, int most) {
    long number = text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw new Refused(400, "a number is from " + least + " to " + most);
    }
    return (int) number;
  }

  /** An id in the address, refused with 404 when it can be none. */
  static int id(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new Refused(404, "there is no such entry");
    }
    return Integer.parseInt(text);
  }
}
