// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.InventedWord;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cell that a service runs in: its command, what it is told, and what it sees. */
record ServiceCell(ServiceTask task, ServiceProgram program, Tree built) {
  static final int PARTNER = 9901;
  private static final String FILES = "/program";
  private static final String DRIVER = "/libraries/postgresql.jar";
  private static final String DATABASE_FILE = "data.db";
  private static final String POSTGRESQL =
      "postgresql://127.0.0.1:5432/" + PreparedDatabase.DATABASE;
  private static final String PATH_OF_NODE =
      "/tools/node-pg/node_modules:/usr/share/nodejs:/usr/lib/nodejs";

  /** What Java services are compiled against. */
  static List<Mount> jars(ServiceProgram program) {
    return Stream.concat(
            program.libraries().stream().flatMap(library -> library.mounts().stream()),
            Stream.of(ProbeKit.driver(DRIVER)))
        .toList();
  }

  static String classPath(ServiceProgram program) {
    return Stream.concat(program.libraries().stream().map(Library::classPath), Stream.of(DRIVER))
        .filter(path -> !path.isEmpty())
        .reduce((a, b) -> a + ":" + b)
        .orElse("");
  }

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
        ServiceJdk.in(Cell.of(command()))
            .with(new Mount.Files(built, FILES))
            .with(
                new Mount.Files(
                    Tree.of(secret.name(), secret.word().getBytes(UTF_8)), secret.folder()))
            .with(limits());
    for (Mount library : libraries()) {
      cell = cell.with(library);
    }
    for (Map.Entry<String, String> variable : environment().entrySet()) {
      cell = cell.with(variable.getKey(), variable.getValue());
    }
    return sqlite.isPresent() ? cell.with(Tree.of(DATABASE_FILE, sqlite.get())) : cell;
  }

  private List<Mount> libraries() {
    return program.platform() == Platform.JAVA
        ? jars(program)
        : program.libraries().stream().flatMap(library -> library.mounts().stream()).toList();
  }

  private List<String> command() {
    return switch (program.platform()) {
      case PYTHON -> List.of("/usr/bin/python3", "-u", FILES + "/" + program.start());
      case NODE -> List.of("/usr/bin/node", FILES + "/" + program.start());
      case JAVA -> {
        List<String> command = new ArrayList<>(List.of(ServiceJdk.program("java")));
        command.addAll(ServiceJdk.LEAN);
        command.add("-Xmx" + (task.memoryBytes() >> 21) + "m");
        command.addAll(List.of("-cp", FILES + ":" + classPath(program), program.start()));
        yield command;
      }
    };
  }

  private Map<String, String> environment() {
    Map<String, String> all = new java.util.LinkedHashMap<>(task.environment());
    all.put("PORT", String.valueOf(task.port()));
    all.put("PROGRAM_DIR", FILES);
    all.put("PARTNER_URL", "http://127.0.0.1:" + PARTNER);
    all.put("PYTHONDONTWRITEBYTECODE", "1");
    all.put("LANG", "C.UTF-8");
    if (program.platform() == Platform.NODE) {
      all.put("NODE_PATH", PATH_OF_NODE);
    }
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

  private Limits limits() {
    return Limits.defaults()
        .withTime(Limits.FOREVER, Limits.FOREVER)
        .withMemory(task.memoryBytes())
        .withProcesses(256)
        .withOutput(16L << 20)
        .withDisk(64L << 20)
        .withOpenFiles(1024);
  }

  /** The superuser's way to the database. */
  static dev.assay.probes.ProbePlan.Database superuser(PreparedDatabase database) {
    return new dev.assay.probes.ProbePlan.Database(
        "jdbc:" + POSTGRESQL, PreparedDatabase.SUPERUSER, database.password());
  }
}
