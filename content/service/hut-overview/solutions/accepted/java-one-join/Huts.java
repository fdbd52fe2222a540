import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Huts, the jobs that are open in them, and when somebody was there last. */
final class Huts {
  private Huts() {}

  private static final String WITH_CHILDREN =
      """
      select h.id, h.name, h.metres, j.id as job, j.what, j.urgency,
        (select max(day)::text from visits v where v.hut = h.id) as day
      from (%s) h
      left join jobs j on j.hut = h.id and not j.done
      order by h.metres desc, h.id, j.urgency, j.id""";

  static Map<String, Object> page(int limit, String after) throws SQLException {
    List<Map<String, Object>> huts = after.isEmpty() ? first(limit) : following(limit, after);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("huts", huts);
    page.put("next", huts.size() < limit ? null : cursor(huts.getLast()));
    return page;
  }

  /** One hut; empty when there is none. */
  static Map<String, Object> hut(int id) throws SQLException {
    List<Map<String, Object>> huts = huts("select * from huts where id = ?", id);
    return huts.isEmpty() ? Map.of() : huts.getFirst();
  }

  /** Closes a job; empty when there is none. */
  static Map<String, Object> done(int job) throws SQLException {
    int closed = Database.update("update jobs set done = true where id = ?", job);
    return closed == 0 ? Map.of() : Map.of("done", job);
  }

  private static List<Map<String, Object>> first(int limit) throws SQLException {
    return huts("select * from huts order by metres desc, id limit ?", limit);
  }

  private static List<Map<String, Object>> following(int limit, String after) throws SQLException {
    String[] last = after.split("-", 2);
    int metres = Integer.parseInt(last[0]);
    int id = Integer.parseInt(last[last.length - 1]);
    return huts(
        """
        select * from huts
        where metres < ? or (metres = ? and id > ?)
        order by metres desc, id limit ?""",
        metres, metres, id, limit);
  }

  private static List<Map<String, Object>> huts(String which, Object... values) throws SQLException {
    Map<Object, Map<String, Object>> huts = new LinkedHashMap<>();
    Map<Object, List<Object>> jobs = new LinkedHashMap<>();
    for (Map<String, Object> row : Database.rows(WITH_CHILDREN.formatted(which), values)) {
      Object id = row.get("id");
      if (!huts.containsKey(id)) {
        Map<String, Object> hut = new LinkedHashMap<>();
        hut.put("id", id);
        hut.put("name", row.get("name"));
        hut.put("metres", row.get("metres"));
        hut.put("lastVisit", row.get("day"));
        jobs.put(id, new ArrayList<>());
        hut.put("jobs", jobs.get(id));
        huts.put(id, hut);
      }
      if (row.get("job") != null) {
        jobs.get(id).add(Map.of("id", row.get("job"), "what", row.get("what"), "urgency", row.get("urgency")));
      }
    }
    return List.copyOf(huts.values());
  }

  private static String cursor(Map<String, Object> hut) {
    return hut.get("metres") + "-" + hut.get("id");
  }
}
