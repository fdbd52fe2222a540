package hives;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way to PostgreSQL: a connection for each thread, every statement on its own. Finished. */
@Component
class Database {
  private final ThreadLocal<Connection> connections = new ThreadLocal<>();

  /** The rows of a query, or of {@code insert ... returning}: columns by name. */
  List<Map<String, Object>> rows(String statement, Object... values) {
    try (PreparedStatement prepared = prepared(statement, values);
        ResultSet found = prepared.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (found.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows and returns how many. */
  int update(String statement, Object... values) {
    try (PreparedStatement prepared = prepared(statement, values)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement prepared(String statement, Object... values) throws SQLException {
    if (connections.get() == null) {
      connections.set(DriverManager.getConnection(System.getenv("JDBC_DATABASE_URL")));
    }
    PreparedStatement prepared = connections.get().prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
    return prepared;
  }
}
