// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The system user a service runs as. Root hands each service to an account of its own, without
 * capabilities and without a way to gain any; everyone else runs services as themselves.
 *
 * <p>Every command starts in a session of its own: a Ctrl-C in the terminal reaches whoever
 * supervises the services, not the services.
 */
public final class ServiceAccount {

  private final Optional<Numbers> drop;

  private record Numbers(int user, int group) {}

  private ServiceAccount(Optional<Numbers> drop) {
    this.drop = drop;
  }

  /** Whoever runs this process. */
  public static ServiceAccount current() {
    return new ServiceAccount(Optional.empty());
  }

  /**
   * The system user of that name when this process is root, created when it is not there; {@code
   * nobody} where users cannot be created. Without root it is {@link #current()}.
   */
  public static ServiceAccount named(String name) {
    if (!isRoot()) {
      return current();
    }
    return find(name)
        .or(() -> create(name).flatMap(ServiceAccount::find))
        .or(() -> find("nobody"))
        .map(numbers -> new ServiceAccount(Optional.of(numbers)))
        .orElseThrow(() ->
            new IllegalStateException(
                "There is no system user to run as: create one with 'useradd --system "
                    + name
                    + "'"));
  }

  /** The user a file belongs to, for root; for others it is {@link #current()}. */
  static ServiceAccount ownerOf(Path path) {
    if (!isRoot()) {
      return current();
    }
    try {
      int user = (int) Files.getAttribute(path, "unix:uid");
      int group = (int) Files.getAttribute(path, "unix:gid");
      return new ServiceAccount(Optional.of(new Numbers(user, group)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this process is root. */
  public static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the account differs from the user of this process. */
  public boolean drops() {
    return drop.isPresent();
  }

  /** The command as this account runs it. */
  public List<String> command(List<String> program) {
    List<String> command = new ArrayList<>(List.of("setsid"));
    drop.ifPresent(numbers ->
        command.addAll(
            List.of(
                "setpriv",
                "--reuid=" + numbers.user(),
                "--regid=" + numbers.group(),
                "--clear-groups",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--no-new-privs")));
    command.addAll(program);
    return List.copyOf(command);
  }

  /** Makes the account the owner of a file or folder, not of what is below it. */
  public void own(Path path) {
    if (drop.isEmpty()) {
      return;
    }
    try {
      Files.setAttribute(path, "unix:uid", drop.get().user());
      Files.setAttribute(path, "unix:gid", drop.get().group());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Numbers> find(String name) {
    try (var lines = Files.lines(Path.of("/etc/passwd"))) {
      return lines
          .map(line -> line.split(":", -1))
          .filter(fields -> fields.length > 3 && fields[0].equals(name))
          .map(fields -> new Numbers(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> create(String name) {
    List<String> command =
        List.of(
            "useradd",
            "--system",
            "--user-group",
            "--no-create-home",
            "--home-dir",
            "/nonexistent",
            "--shell",
            "/usr/sbin/nologin",
            name);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0 || find(name).isPresent()
          ? Optional.of(name)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
