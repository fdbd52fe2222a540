import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** At most 16 connections to the database. Whoever takes one gives it back. Nothing is wrong here. */
final class Pool {
  private static final int SIZE = 16;

  private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(SIZE);
  private final Semaphore free = new Semaphore(SIZE);

  /** No connection was given back in time. */
  static final class Busy extends RuntimeException {}

  /** A connection in auto-commit mode; waits for two seconds at most. */
  Connection take() throws SQLException, InterruptedException {
    if (!free.tryAcquire(2, TimeUnit.SECONDS)) {
      throw new Busy();
    }
    Connection connection = idle.poll();
    return connection != null
        ? connection
        : DriverManager.getConnection(System.getenv("JDBC_DATABASE_URL"));
  }

  void giveBack(Connection connection) {
    idle.add(connection);
    free.release();
  }
}
