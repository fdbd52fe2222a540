import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Depots, and what is moved between them. */
final class Depots {
  private static final String COLUMNS = "id, source as from, target as to, kilos";

  private Depots() {}

  static Map<String, Object> open(String name, int kilos, int room) throws SQLException {
    try (Database database = new Database()) {
      return database
          .rows("insert into depots values (?, ?, ?) returning name, kilos, room", name, kilos, room)
          .getFirst();
    }
  }

  /** One depot; empty when there is none. */
  static Map<String, Object> show(String name) throws SQLException {
    try (Database database = new Database()) {
      List<Map<String, Object>> depots =
          database.rows("select name, kilos, room from depots where name = ?", name);
      return depots.isEmpty() ? Map.of() : depots.getFirst();
    }
  }

  static List<Map<String, Object>> movements(String depot) throws SQLException {
    try (Database database = new Database()) {
      return database.rows(
          "select " + COLUMNS + " from movements where source = ? or target = ? order by id",
          depot, depot);
    }
  }

  /**
   * Moves grain.
   *
   * @param key what the sender calls this movement; null when it is sent but once
   */
  static Map<String, Object> move(String from, String to, int kilos, String key)
      throws SQLException {
    try (Database database = new Database()) {
      database.connection().setAutoCommit(false);
      List<Map<String, Object>> made =
          database.rows(
              "insert into movements (key, source, target, kilos) values (?, ?, ?, ?)"
                  + " on conflict (key) do nothing returning " + COLUMNS,
              key, from, to, kilos);
      if (made.isEmpty()) {
        return database.rows("select " + COLUMNS + " from movements where key = ?", key).getFirst();
      }
      database.update("update depots set kilos = kilos - ? where name = ?", kilos, from);
      database.update("update depots set kilos = kilos + ? where name = ?", kilos, to);
      database.connection().commit();
      return made.getFirst();
    }
  }
}
