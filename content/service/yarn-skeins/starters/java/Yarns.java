import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Yarns, and how many skeins of them are there. */
final class Yarns {
  private final Pool pool;

  Yarns(Pool pool) {
    this.pool = pool;
  }

  /** An answer to a request: a status and JSON. */
  record Answer(int status, String json) {}

  private record Yarn(String id, String name, int skeins) {}

  Answer add(String name, int skeins) throws SQLException, InterruptedException {
    Connection connection = pool.take();
    Yarn yarn = new Yarn(UUID.randomUUID().toString(), name, skeins);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into yarns values (?, ?, ?)")) {
      insert.setString(1, yarn.id());
      insert.setString(2, yarn.name());
      insert.setInt(3, yarn.skeins());
      insert.executeUpdate();
    }
    pool.giveBack(connection);
    return new Answer(201, json(yarn));
  }

  Answer show(String id) throws SQLException, InterruptedException {
    Connection connection = pool.take();
    Optional<Yarn> yarn = find(connection, id);
    if (yarn.isEmpty()) {
      return notFound();
    }
    pool.giveBack(connection);
    return new Answer(200, json(yarn.get()));
  }

  Answer withdraw(String id, int skeins) throws SQLException, InterruptedException {
    Connection connection = pool.take();
    Optional<Yarn> yarn = find(connection, id);
    if (yarn.isEmpty()) {
      return notFound();
    }
    if (yarn.get().skeins() < skeins) {
      return new Answer(409, "{\"error\": \"fewer skeins are there\"}");
    }
    Labels.print(yarn.get().name(), skeins);
    int left = yarn.get().skeins() - skeins;
    keep(connection, id, left);
    pool.giveBack(connection);
    return new Answer(200, "{\"left\": " + left + "}");
  }

  Answer takeBack(String id, int skeins) throws SQLException, InterruptedException {
    Connection connection = pool.take();
    Optional<Yarn> yarn = find(connection, id);
    if (yarn.isEmpty()) {
      return notFound();
    }
    int left = yarn.get().skeins() + skeins;
    keep(connection, id, left);
    pool.giveBack(connection);
    return new Answer(200, "{\"left\": " + left + "}");
  }

  private static Optional<Yarn> find(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select name, skeins from yarns where id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Yarn(id, row.getString(1), row.getInt(2)))
            : Optional.empty();
      }
    }
  }

  private static void keep(Connection connection, String id, int skeins) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update yarns set skeins = ? where id = ?")) {
      update.setInt(1, skeins);
      update.setString(2, id);
      update.executeUpdate();
    }
  }

  private static String json(Yarn yarn) {
    return "{\"id\": \"%s\", \"name\": \"%s\", \"skeins\": %d}"
        .formatted(yarn.id(), yarn.name(), yarn.skeins());
  }

  private static Answer notFound() {
    return new Answer(404, "{\"error\": \"not found\"}");
  }
}
