import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements with values in the place of question marks. Nothing is wrong here. */
final class Database {
  private static final ThreadLocal<Connection> CONNECTIONS = new ThreadLocal<>();

  private Database() {}

  /**
   * The rows that a query finds, each as a map by column. A value may be a list of whole numbers, as
   * in {@code where id = any(?)}.
   */
  static List<Map<String, Object>> rows(String query, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(query, values);
        ResultSet found = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (found.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** How many rows a statement has changed. */
  static int update(String update, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(update, values)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(String text, Object... values) throws SQLException {
    if (CONNECTIONS.get() == null) {
      CONNECTIONS.set(DriverManager.getConnection(System.getenv("JDBC_DATABASE_URL")));
    }
    PreparedStatement statement = CONNECTIONS.get().prepareStatement(text);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1,
          values[i] instanceof Collection<?> list
              ? CONNECTIONS.get().createArrayOf("integer", list.toArray())
              : values[i]);
    }
    return statement;
  }
}
