import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Huts, the jobs that are open in them, and when somebody was there last. */
final class Huts {
  private Huts() {}

  static Map<String, Object> page(int limit, String after) throws SQLException {
    List<Map<String, Object>> huts = after.isEmpty() ? first(limit) : following(limit, after);
    complete(huts);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("huts", huts);
    page.put("next", huts.size() < limit ? null : cursor(huts.getLast()));
    return page;
  }

  /** One hut; empty when there is none. */
  static Map<String, Object> hut(int id) throws SQLException {
    for (Map<String, Object> hut :
        Database.rows("select id, name, metres from huts where id = ?", id)) {
      complete(List.of(hut));
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

  /** Two statements, however many huts there are. */
  private static void complete(List<Map<String, Object>> huts) throws SQLException {
    Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
    Map<Object, List<Object>> jobs = new LinkedHashMap<>();
    for (Map<String, Object> hut : huts) {
      byId.put(hut.get("id"), hut);
      jobs.put(hut.get("id"), new ArrayList<>());
      hut.put("jobs", jobs.get(hut.get("id")));
      hut.put("lastVisit", null);
    }
    List<Object> ids = List.copyOf(byId.keySet());
    for (Map<String, Object> job :
        Database.rows(
            "select hut, id, what, urgency from jobs where hut = any(?) and not done"
                + " order by urgency, id",
            ids)) {
      jobs.get(job.remove("hut")).add(job);
    }
    for (Map<String, Object> visit :
        Database.rows(
            "select hut, max(day)::text as day from visits where hut = any(?) group by hut",
            ids)) {
      byId.get(visit.get("hut")).put("lastVisit", visit.get("day"));
    }
  }
}
