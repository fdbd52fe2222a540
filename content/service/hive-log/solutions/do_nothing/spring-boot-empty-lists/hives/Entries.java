package hives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What members keep. */
@Component
class Entries {
  private static final String COLUMNS = "id, hive, words";

  private final Database database;

  Entries(Database database) {
    this.database = database;
  }

  Map<String, Object> make(String member, String hive, String words) {
    return Map.of();
  }

  Map<String, Object> show(String member, int id) {
    return Map.of();
  }

  Map<String, Object> change(String member, int id, String words) {
    return Map.of();
  }

  Map<String, Object> delete(String member, int id) {
    return Map.of();
  }

  Map<String, Object> page(String member, int limit, int before) {
    return Map.of();
  }
}
