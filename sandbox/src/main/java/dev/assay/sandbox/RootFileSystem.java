// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The empty house every cell lives in: mount points, links as on the host, and an {@code /etc} of
 * our own making with the few of the host's files that programs need to start. Cells see it
 * read-only; only this class writes to it.
 */
final class RootFileSystem {

  /** Of the host's /etc: what the dynamic linker and the languages' installations refer to. */
  private static final List<String> ETC =
      List.of(
          "ld.so.cache",
          "ld.so.conf",
          "ld.so.conf.d",
          "alternatives",
          "services",
          "protocols",
          "mime.types",
          "ssl/certs",
          "ssl/openssl.cnf",
          "perl",
          "php");

  private static final List<String> ETC_PREFIXES = List.of("java", "python3");

  private static final Map<String, String> OWN =
      Map.of(
          "passwd",
          """
          root:x:0:0:root:/nonexistent:/usr/sbin/nologin
          candidate:x:1000:1000:candidate:/work:/bin/sh
          nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
          """,
          "group",
          """
          root:x:0:
          candidate:x:1000:
          nogroup:x:65534:
          """,
          "hosts",
          "127.0.0.1 localhost cell\n::1 localhost\n",
          "hostname",
          "cell\n",
          "nsswitch.conf",
          "passwd: files\ngroup: files\nhosts: files\nservices: files\nprotocols: files\n",
          "resolv.conf",
          "");

  private final Path root;
  private final List<PlannedMount> system;

  private RootFileSystem(Path root, List<PlannedMount> system) {
    this.root = root;
    this.system = List.copyOf(system);
  }

  static RootFileSystem build(Path root) throws IOException {
    var system = new ArrayList<PlannedMount>();
    for (String name : List.of("proc", "dev", "sys", "tmp", "work", "run/cell", "etc/ssl", "var")) {
      Files.createDirectories(root.resolve(name));
    }
    Files.createSymbolicLink(root.resolve("var/tmp"), Path.of("/tmp"));
    for (String name : List.of("usr", "bin", "sbin", "lib", "lib32", "libx32", "lib64")) {
      adopt(Path.of("/" + name), root, system);
    }
    OWN.forEach((name, content) -> write(root.resolve("etc").resolve(name), content));
    for (Path file : hostEtc()) {
      adopt(file, root, system);
    }
    TreeStore.openToAll(root, "rw-r--r--");
    return new RootFileSystem(root, system);
  }

  private static List<Path> hostEtc() throws IOException {
    var found = new ArrayList<Path>();
    for (String name : ETC) {
      found.add(Path.of("/etc").resolve(name));
    }
    try (Stream<Path> all = Files.list(Path.of("/etc"))) {
      all.filter(file -> ETC_PREFIXES.stream().anyMatch(file.getFileName().toString()::startsWith))
          .filter(Files::isDirectory)
          .forEach(found::add);
    }
    return found.stream().filter(Files::exists).toList();
  }

  /** Shows a file or directory of the host at the same place, as a link if it is one there. */
  private static void adopt(Path host, Path root, List<PlannedMount> system) throws IOException {
    if (!Files.exists(host, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path here = root.resolve(Path.of("/").relativize(host));
    if (Files.isSymbolicLink(host)) {
      Files.createSymbolicLink(here, Files.readSymbolicLink(host));
      return;
    }
    makePoint(here, Files.isDirectory(host));
    system.add(new PlannedMount.Bind(host, host.toString(), false));
  }

  private static void makePoint(Path here, boolean directory) throws IOException {
    if (directory) {
      Files.createDirectories(here);
    } else if (!Files.exists(here)) {
      Files.createDirectories(here.getParent());
      Files.createFile(here);
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return root;
  }

  /** What every cell sees of the host. */
  List<PlannedMount> system() {
    return system;
  }

  /** Makes the place where a cell will see a mount; places in private directories come by then. */
  synchronized void preparePoint(String target, boolean directory) throws IOException {
    if (!MountTarget.isPrivate(target)) {
      makePoint(root.resolve(target.substring(1)), directory);
      TreeStore.openToAll(root.resolve(Path.of(target.substring(1)).getName(0)), "rw-r--r--");
    }
  }
}
