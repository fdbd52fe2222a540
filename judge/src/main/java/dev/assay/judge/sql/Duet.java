// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.sql;

import dev.assay.judge.sql.SqlDatabases.Desk;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Two sessions on one workbench, played one statement at a time, so that how they meet is the same
 * every time. A statement that waits for the other session is left waiting while the other goes on.
 * When the time is up both are ended from outside. Not thread-safe.
 */
public final class Duet implements AutoCloseable {
  private static final long PAUSE = 5_000_000;

  private final SqlSession session;
  private final Desk desk;
  private final Map<Part, Player> players = new EnumMap<>(Part.class);

  /** One of the two sessions. */
  public enum Part {
    A,
    B
  }

  /** Who speaks in a session. */
  public enum Voice {
    CANDIDATE,
    AUTHOR
  }

  Duet(SqlSession session, Desk desk) {
    this.session = session;
    this.desk = desk;
  }

  /**
   * Opens a session, unless it is open.
   *
   * @param repeats how often a transaction that PostgreSQL broke off to keep it apart from the
   *     other (40001, 40P01) is run again
   */
  public void open(Part part, Voice voice, int repeats) {
    if (players.containsKey(part)) {
      return;
    }
    try {
      session.databases().show(desk);
      Login login = voice == Voice.CANDIDATE ? desk.candidate() : desk.checker();
      players.put(part, new Player(session, login, repeats));
    } catch (SQLException e) {
      throw new ClusterLost(e);
    }
  }

  /**
   * Plays statements as they stand, until they are done or wait for the other session.
   *
   * @return whether they wait
   */
  public boolean play(Part part, String script) {
    Player player = player(part);
    player.add(Statements.of(script));
    player.advance(Integer.MAX_VALUE);
    players.forEach((other, companion) -> {
      if (other != part) {
        companion.advance(Integer.MAX_VALUE);
      }
    });
    return !player.done();
  }

  /**
   * Where another session can come between the statements of a script, or between the last of a
   * transaction and its commit: after so many of them, transactions that PostgreSQL begins and
   * commits by itself spelt out.
   */
  public static List<Integer> places(String script) {
    List<Statements.Part> moves = Statements.moves(script);
    return IntStream.range(1, moves.size())
        .filter(played -> !moves.get(played - 1).begins()) // it has not looked at anything yet
        .boxed()
        .toList();
  }

  /**
   * Plays a script in session A up to a place, then another in B as far as it goes, then the rest
   * of both.
   *
   * @param place one of {@link #places}
   */
  public void meet(String first, int place, String second) {
    player(Part.A).add(Statements.moves(first));
    player(Part.B).add(Statements.moves(second));
    player(Part.A).advance(place);
    player(Part.B).advance(Integer.MAX_VALUE);
    settle();
  }

  /** Waits until both sessions are done with all that was to be played. */
  public void settle() {
    while (true) {
      players.values().forEach(player -> player.advance(Integer.MAX_VALUE));
      if (players.values().stream().allMatch(Player::done)) {
        return;
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** SQLSTATE of what a session failed with last; empty when nothing failed. */
  public Optional<String> failure(Part part) {
    return player(part).failure();
  }

  private Player player(Part part) {
    Player player = players.get(part);
    if (player == null) {
      throw new IllegalStateException("session " + part + " is not open");
    }
    return player;
  }

  @Override
  public void close() {
    players.values().forEach(Player::close);
  }
}
