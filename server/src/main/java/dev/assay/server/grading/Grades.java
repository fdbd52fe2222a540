// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.items.ItemHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the grades of an attempt. */
@Component
public class Grades {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Grades(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** How the grading of one item of an attempt stands. */
  public sealed interface Grade {
    int position();

    ItemHash item();

    /** Not graded yet. */
    record Pending(int position, ItemHash item) implements Grade {}

    /**
     * @param share of full marks, 0 to 1
     * @param category the score category it earns, from 0
     * @param answered whether anything had been entered
     * @param detail how the share came about, of the item type's own form
     */
    record Graded(
        int position, ItemHash item, double share, int category, boolean answered, JsonNode detail)
        implements Grade {}

    /** Graded as far as a program can: people have to rate it. */
    record Unrated(int position, ItemHash item) implements Grade {}

    /**
     * A fault of ours, being tried again.
     *
     * @param reason in words, for the team
     */
    record Fault(int position, ItemHash item, int tries, String reason) implements Grade {}
  }

  /** The grades of an attempt by position; empty until it is handed in. */
  @Transactional(readOnly = true)
  public List<Grade> of(UUID attempt) {
    return jdbc.sql("select * from grade where attempt_id = ? order by position")
        .param(attempt)
        .query(this::grade)
        .list();
  }

  private Grade grade(ResultSet row, int number) throws SQLException {
    int position = row.getInt("position");
    ItemHash item = new ItemHash(row.getString("item_hash"));
    return switch (row.getString("state")) {
      case "GRADED" ->
          new Grade.Graded(
              position,
              item,
              row.getDouble("marks"),
              row.getInt("category"),
              row.getString("writer") != null,
              json.readTree(row.getString("detail")));
      case "FAULT" ->
          new Grade.Fault(
              position,
              item,
              row.getInt("tries"),
              Optional.ofNullable(row.getString("fault")).orElse(""));
      case "UNRATED" -> new Grade.Unrated(position, item);
      default -> new Grade.Pending(position, item);
    };
  }
}
