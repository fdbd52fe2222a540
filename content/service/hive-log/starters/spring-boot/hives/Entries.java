package hives;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What members keep: {@code {"id", "hive", "words"}}. This is what you write. */
@Component
class Entries {
  private final Database database;

  Entries(Database database) {
    this.database = database;
  }

  Map<String, Object> make(String member, String hive, String words) {
    throw new Refused(501, "not written yet");
  }

  Map<String, Object> show(String member, int id) {
    throw new Refused(501, "not written yet");
  }

  Map<String, Object> change(String member, int id, String words) {
    throw new Refused(501, "not written yet");
  }

  Map<String, Object> delete(String member, int id) {
    throw new Refused(501, "not written yet");
  }

  /**
   * A page, {@code {"entries", "next"}}.
   *
   * @param limit the most entries, 1 to 50
   * @param before what the page before had as next; the greatest integer for the first page
   */
  Map<String, Object> page(String member, int limit, int before) {
    throw new Refused(501, "not written yet");
  }
}
