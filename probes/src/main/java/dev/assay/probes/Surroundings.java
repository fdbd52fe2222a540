// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a probe can see besides the service's answers: its files, its database, marks that were
 * hidden where nobody honest finds them.
 */
public final class Surroundings {
  /** As much as a service has room for; files with holes in them may claim more. */
  private static final long MOST_IN_FILES = 64L << 20;

  private static final long PATIENCE_SECONDS = 20;

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

  /** Whether its answers were longer than {@link #exchanges()} keeps. */
  public boolean isTooLong() {
    return log.isTooLong();
  }

  /**
   * The regular files that the service has in its directory: their paths in it, and their contents,
   * read as bytes, one character each. Links are not followed.
   *
   * @throws AssertionError when there is more than a service has room for, or when reading does not
   *     end: the service's doing either way
   */
  public SortedMap<String, String> files() throws IOException {
    FutureTask<SortedMap<String, String>> reading = new FutureTask<>(this::read);
    Thread.ofPlatform().daemon().name("files").start(reading);
    try {
      return reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException endless) {
      throw new AssertionError("reading the service's files does not end", endless);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case AssertionError tooMuch -> throw tooMuch;
        case IOException broken -> throw broken;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private SortedMap<String, String> read() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    long[] left = {MOST_IN_FILES};
    Path directory = Path.of(plan.files());
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              String content = content(file, left[0]);
              left[0] -= content.length();
              contents.put(directory.relativize(file).toString(), content);
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

  /** What a file holds; nothing when it is gone by now. */
  private static String content(Path file, long most) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw new AssertionError(
            "the service keeps more than %d MB in files".formatted(MOST_IN_FILES >> 20));
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
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
