// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.postgres.Database;
import dev.assay.postgres.FileTree;
import dev.assay.postgres.ScratchCluster;
import dev.assay.postgres.ServiceAccount;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A rehearsal: starts a web process on a throw-away database, opens the pages everyone opens first,
 * and lets Java write down which classes that took. The next start of a service reads that cache
 * instead of loading and linking thousands of classes again. Runs once per build, in a process of
 * its own, with the lowest priority.
 */
public final class AotTraining {

  private static final List<String> FIRST_PAGES = List.of("/", "/sign-in", "/api/v1/openapi");

  /**
   * Where Linux shares the processor out by sessions, being nice inside one's own is not enough.
   */
  private static final List<String> BEHIND_EVERYONE =
      List.of("sh", "-c", "echo 19 2>/dev/null >/proc/self/autogroup; exec \"$@\"", "sh");

  private static final int LINKS_SECONDS = 20;
  private static final int CACHES_KEPT = 3;
  private static final String WORKSHOP = "rehearsal";

  private AotTraining() {}

  /** Whether Java can make a cache for this program: it takes jars only, no folders of classes. */
  static boolean isPossible(Program program) {
    return program.classPath().stream().noneMatch(Files::isDirectory);
  }

  /** The command that trains, as the supervisor starts it. */
  static List<String> command(Program program) {
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.addAll(program.command(AotTraining.class, List.of("-Xmx64m", "-XX:+UseSerialGC")));
    return command;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Program program = Program.ofThisProcess();
    Path cache = program.aotCache();
    Path folder = cache.resolveSibling(".").normalize();
    Path workshop = folder.resolve(WORKSHOP);
    Files.createDirectories(folder);
    Path lock = folder.resolve("training");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null && !Files.exists(cache)) {
        Leash.attach(() -> abandon(workshop));
        try {
          train(program, cache, workshop);
        } finally {
          FileTree.delete(workshop);
        }
        sweep(folder);
      }
    }
  }

  /** Java assembles the cache in a process that nobody but us would stop. */
  private static void abandon(Path workshop) {
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      process.destroyForcibly();
      process.onExit().join();
    }
    try {
      FileTree.delete(workshop);
    } catch (IOException e) {
      // the next rehearsal starts with an empty workshop anyway
    }
  }

  private static void train(Program program, Path cache, Path workshop)
      throws IOException, InterruptedException {
    ServiceAccount account = ServiceAccount.named("assay-web");
    FileTree.delete(workshop);
    Files.createDirectory(workshop);
    account.own(workshop);
    Path result = workshop.resolve("cache");
    WebPort port = WebPort.reserve(InetAddress.getLoopbackAddress(), 0);
    Process web = launch(program, account, result, port);
    rehearse(web, port);
    web.toHandle().destroy(); // Process.destroy would cut the leash before the cache is written
    web.waitFor();
    if (Files.exists(result)) {
      Path arriving = cache.resolveSibling(cache.getFileName() + ".new");
      Files.copy(result, arriving, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(arriving, cache, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Caches of older builds go; the last few may belong to other checkouts. */
  private static void sweep(Path folder) throws IOException {
    List<Path> caches;
    try (Stream<Path> files = Files.list(folder)) {
      caches = new ArrayList<>(files.filter(file -> file.toString().endsWith(".aot")).toList());
    }
    caches.sort(Comparator.comparingLong(file -> -file.toFile().lastModified()));
    for (Path old : caches.subList(Math.min(CACHES_KEPT, caches.size()), caches.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static Process launch(Program program, ServiceAccount account, Path result, WebPort port)
      throws IOException {
    Database database = ScratchCluster.shared().fresh();
    List<String> command = new ArrayList<>(BEHIND_EVERYONE);
    command.addAll(program.command(Leash.class, List.of("-XX:AOTCacheOutput=" + result)));
    command = account.command(command);
    ProcessBuilder builder = new ProcessBuilder(command).directory(new java.io.File("/"));
    builder.redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "ASSAY_ROLE",
                "web",
                "ASSAY_DEMO",
                "true",
                "ASSAY_DATABASE_URL",
                database.url(),
                "ASSAY_DATABASE_USER",
                database.user(),
                "ASSAY_DATABASE_PASSWORD",
                database.password(),
                "ASSAY_URL",
                "http://127.0.0.1:" + port.number(),
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(port.number())));
    program
        .content()
        .ifPresent(content -> builder.environment().put("ASSAY_CONTENT", content.toString()));
    return builder.start();
  }

  /** Opens the first pages, and the links that the web process hands out if it does so soon. */
  private static void rehearse(Process web, WebPort port) throws IOException, InterruptedException {
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> listen(web, said));
    if (!port.awaitAnswer(web::isAlive)) {
      return;
    }
    for (String page : FIRST_PAGES) {
      open(URI.create("http://127.0.0.1:" + port.number() + page));
    }
    for (String line = said.poll(LINKS_SECONDS, TimeUnit.SECONDS);
        line != null;
        line = said.poll(LINKS_SECONDS, TimeUnit.SECONDS)) {
      open(URI.create(line.substring(line.indexOf(' ') + 1)));
      if (line.startsWith("candidate: ")) {
        return;
      }
    }
  }

  private static void listen(Process web, BlockingQueue<String> said) {
    try (BufferedReader lines = web.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("candidate: ") || line.startsWith("recruiter: ")) {
          said.add(line);
        }
      }
    } catch (IOException e) {
      // its end, noticed elsewhere
    }
  }

  private static void open(URI address) throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
    }
  }
}
