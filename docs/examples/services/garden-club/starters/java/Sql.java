import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One connection for each thread of the server. */
final class Sql {
  private static final ThreadLocal<Connection> CONNECTIONS = new ThreadLocal<>();

  static List<Map<String, Object>> rows(String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, values); var found = prepared.executeQuery()) {
      var rows = new ArrayList<Map<String, Object>>();
      while (found.next()) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  static int update(String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, values)) {
      return prepared.executeUpdate();
    }
  }

  private static PreparedStatement prepared(String statement, Object... values) throws SQLException {
    if (CONNECTIONS.get() == null) {
      CONNECTIONS.set(DriverManager.getConnection(System.getenv("JDBC_DATABASE_URL")));
    }
    PreparedStatement prepared = CONNECTIONS.get().prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
    return prepared;
  }
}
