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
    try {
      Yarn yarn = new Yarn(UUID.randomUUID().toString(), name, skeins);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into yarns values (?, ?, ?)")) {
        insert.setString(1, yarn.id());
        insert.setString(2, yarn.name());
        insert.setInt(3, yarn.skeins());
        insert.executeUpdate();
      }
      return new Answer(201, json(yarn));
    } finally {
      pool.giveBack(connection);
    }
  }

  Answer show(String id) throws SQLException, InterruptedException {
    Connection connection = pool.take();
    try {
      Optional<Yarn> yarn = find(connection, id);
      if (yarn.isEmpty()) {
        return notFound();
      }
      return new Answer(200, json(yarn.get()));
    } finally {
      pool.giveBack(connection);
    }
  }

  Answer withdraw(String id, int skeins) throws SQLException, InterruptedException {
    Connection connection = pool.take();
    try {
      Optional<Yarn> yarn = find(connection, id);
      if (yarn.isEmpty()) {
        return notFound();
      }
      if (yarn.get().skeins() < skeins) {
        return new Answer(409, "{\"error\": \"fewer skeins are there\"}");
      }
      Labels.print(yarn.get().name(), skeins);
      Optional<Integer> left = change(connection, id, -skeins);
      if (left.isEmpty()) {
        return new Answer(409, "{\"error\": \"fewer skeins are there\"}");
      }
      return new Answer(200, "{\"left\": " + left.orElseThrow() + "}");
    } finally {
      pool.giveBack(connection);
    }
  }

  Answer takeBack(String id, int skeins) throws SQLException, InterruptedException {
    Connection connection = pool.take();
    try {
      Optional<Yarn> yarn = find(connection, id);
      if (yarn.isEmpty()) {
        return notFound();
      }
      Optional<Integer> left = change(connection, id, skeins);
      return new Answer(200, "{\"left\": " + left.orElseThrow() + "}");
    } finally {
      pool.giveBack(connection);
    }
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

  /** Adds to the skeins, or takes away, in one statement; empty when fewer are there. */
  private static Optional<Integer> change(Connection connection, String id, int by) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update yarns set skeins = skeins + ? where id = ? and skeins + ? >= 0 returning skeins")) {
      update.setInt(1, by);
      update.setString(2, id);
      update.setInt(3, by);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
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
