// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a probe can see besides the service's answers: its files, its database, marks that were
 * hidden where nobody honest finds them.
 */
public final class Surroundings {
  private static final long LARGEST_FILE = 16L << 20;

  private final ProbePlan plan;
  private final ExchangeLog log;
  private final Service service;

  public Surroundings(ProbePlan plan, ExchangeLog log) {
    this.plan = plan;
    this.log = log;
    this.service = Service.at(plan.port(), log);
  }

  /** The service. */
  public Service service() {
    return service;
  }

  /** What this run was asked to do. */
  public ProbePlan plan() {
    return plan;
  }

  /**
   * A word made for this run. It is what a file holds that the service's process may read and its
   * clients may not ({@link ProbePlan#canaryFile}), and what ${canary} became in the seed of the
   * database.
   */
  public String canary() {
    return plan.canary();
  }

  /** Everything said to the service in this run, in order, as far as it is kept. */
  public List<Exchange> exchanges() {
    return log.all();
  }

  /**
   * The contents of the regular files that the service has in its directory, read as bytes, one
   * character each.
   */
  public List<String> files() throws IOException {
    List<String> contents = new ArrayList<>();
    Files.walkFileTree(
        Path.of(plan.files()),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && attributes.size() <= LARGEST_FILE) {
              content(file).ifPresent(contents::add);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return contents;
  }

  private static Optional<String> content(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * A connection to the service's PostgreSQL as its superuser, which the service is not.
   *
   * @throws IllegalStateException when the package has no such database
   */
  public Connection database() throws SQLException {
    ProbePlan.Database database =
        plan.database()
            .orElseThrow(() -> new IllegalStateException("the package has no PostgreSQL"));
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
