import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Huts, the jobs that are open in them, and when somebody was there last. */
final class Huts {
  private Huts() {}

  static Map<String, Object> page(int limit, String after) throws SQLException {
    List<Map<String, Object>> huts = after.isEmpty() ? first(limit) : following(limit, after);
    for (Map<String, Object> hut : huts) {
      complete(hut);
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("huts", huts);
    page.put("next", huts.size() < limit ? null : cursor(huts.getLast()));
    return page;
  }

  /** One hut; empty when there is none. */
  static Map<String, Object> hut(int id) throws SQLException {
    for (Map<String, Object> hut :
        Database.rows("select id, name, metres from huts where id = ?", id)) {
      complete(hut);
      return hut;
    }
    return Map.of();
  }

  /** Closes a job; empty when there is none. */
  static Map<String, Object> done(int job) throws SQLException {
    int closed = Database.update("update jobs set done = true where id = ?", job);
    return closed == 0 ? Map.of() : Map.of("done", job);
  }

  private static List<Map<String, Object>> first(int limit) throws SQLException {
    return Database.rows(
        "select id, name, metres from huts order by metres desc, id limit ?", limit);
  }

  private static List<Map<String, Object>> following(int limit, String after) throws SQLException {
    String[] last = after.split("-", 2);
    int metres = Integer.parseInt(last[0]);
    int id = Integer.parseInt(last[last.length - 1]);
    return Database.rows(
        """
        select id, name, metres from huts
        where metres < ? or (metres = ? and id > ?)
        order by metres desc, id limit ?""",
        metres, metres, id, limit);
  }

  private static String cursor(Map<String, Object> hut) {
    return hut.get("metres") + "-" + hut.get("id");
  }

  private static void complete(Map<String, Object> hut) throws SQLException {
    hut.put("jobs", jobs(hut.get("id")));
    hut.put("lastVisit", lastVisit(hut.get("id")));
  }

  private static List<Map<String, Object>> jobs(Object hut) throws SQLException {
    return Database.rows(
        "select id, what, urgency from jobs where hut = ? and not done order by urgency, id", hut);
  }

  private static Object lastVisit(Object hut) throws SQLException {
    return Database.rows("select max(day)::text as day from visits where hut = ?", hut)
        .getFirst()
        .get("day");
  }
}
