// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.judge.service.WarmStart.Warmed;
import dev.assay.probes.InventedWord;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cell of a service that is probed: with its database, and with a secret.
 *
 * @param warmed what its virtual machine starts with
 */
record ProbedCell(ServiceTask task, ServiceProgram program, Tree built, Optional<Warmed> warmed) {
  static final int PARTNER = 9901;
  private static final String DATABASE_FILE = "data.db";
  private static final String POSTGRESQL =
      "postgresql://127.0.0.1:5432/" + PreparedDatabase.DATABASE;

  /**
   * A file that a service may read and its clients must not get.
   *
   * @param word what it says
   */
  record Secret(String folder, String name, String word) {
    /** One at a place of its own, whose name says nothing of what is in it. */
    static Secret saying(String word) {
      return new Secret("/srv/" + InventedWord.next(), InventedWord.next() + ".txt", word);
    }

    String path() {
      return folder + "/" + name;
    }
  }

  /**
   * The cell.
   *
   * @param sqlite the file of its database
   */
  Cell cell(Secret secret, Optional<byte[]> sqlite) {
    Cell cell =
        new ServiceCell(program, built, task.port(), task.memoryBytes(), environment(), warmed)
            .cell()
            .with(
                new Mount.Files(
                    Tree.of(secret.name(), secret.word().getBytes(UTF_8)), secret.folder()));
    return sqlite.isPresent() ? cell.with(Tree.of(DATABASE_FILE, sqlite.get())) : cell;
  }

  private Map<String, String> environment() {
    Map<String, String> all = new LinkedHashMap<>(task.environment());
    all.put("PARTNER_URL", "http://127.0.0.1:" + PARTNER);
    switch (task.database()) {
      case ServiceTask.Database.None _ -> {}
      case ServiceTask.Database.Sqlite _ ->
          all.put("DATABASE_FILE", Cell.WORK + "/" + DATABASE_FILE);
      case ServiceTask.Database.Postgresql _ -> {
        all.put("DATABASE_URL", POSTGRESQL.replace("//", "//" + PreparedDatabase.USER + "@"));
        all.put("JDBC_DATABASE_URL", "jdbc:" + POSTGRESQL + "?user=" + PreparedDatabase.USER);
      }
    }
    return all;
  }

  /** The superuser's way to the database. */
  static dev.assay.probes.ProbePlan.Database superuser(PreparedDatabase database) {
    return new dev.assay.probes.ProbePlan.Database(
        "jdbc:" + POSTGRESQL, PreparedDatabase.SUPERUSER, database.password());
  }
}
