import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A connection to the database, closed after its request. Nothing is wrong here. */
final class Database implements AutoCloseable {
  private final Connection connection;

  /** Opens a connection. It commits after each statement, as connections do unless told otherwise. */
  Database() throws SQLException {
    connection = DriverManager.getConnection(System.getenv("JDBC_DATABASE_URL"));
  }

  /** The connection itself, for whatever is not here. */
  Connection connection() {
    return connection;
  }

  /** The rows that a statement gives, each as a map by column. */
  List<Map<String, Object>> rows(String text, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(text, values);
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
  int update(String text, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(text, values)) {
      return statement.executeUpdate();
    }
  }

  /** Closes it. What was not committed is rolled back. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private PreparedStatement prepared(String text, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
