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
    return database
        .rows(
            "insert into entries (member, hive, words) values (?, ?, ?) returning " + COLUMNS,
            member,
            hive,
            words)
        .getFirst();
  }

  Map<String, Object> show(String member, int id) {
    return one(
        database.rows(
            "select " + COLUMNS + " from entries where id = ? and member = ?", id, member));
  }

  Map<String, Object> change(String member, int id, String words) {
    return one(
        database.rows(
            "update entries set words = ? where id = ? and member = ? returning " + COLUMNS,
            words,
            id,
            member));
  }

  Map<String, Object> delete(String member, int id) {
    return one(
        database.rows(
            "delete from entries where id = ? and member = ? returning " + COLUMNS, id, member));
  }

  private static Map<String, Object> one(List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      throw new Refused(404, "there is no such entry");
    }
    return rows.getFirst();
  }

  /** Asks for one more than the page has room for: whether it is there tells whether a page follows. */
  Map<String, Object> page(String member, int limit, int before) {
    List<Map<String, Object>> rows =
        database.rows(
            "select " + COLUMNS
                + " from entries where member = ? and id < ? order by id desc limit ?",
            member,
            before,
            limit + 1);
    List<Map<String, Object>> entries = rows.subList(0, Math.min(limit, rows.size()));
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("entries", entries);
    page.put("next", rows.size() >= limit ? entries.getLast().get("id") : null);
    return page;
  }
}
