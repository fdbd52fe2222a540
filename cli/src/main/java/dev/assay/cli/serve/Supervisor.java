// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.cli.Refusal;
import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.postgres.Database;
import dev.assay.postgres.ServiceAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts an installation, keeps it running and stops it. Three kinds of processes: PostgreSQL
 * (embedded unless the operator has one), the web process, which is the only one that listens to
 * the network and has no rights, and the grader, which listens to nobody and may start sandboxes.
 * They stop in the opposite order of their need: web, grader, database.
 *
 * <p>When this process is killed, web and grader go with it ({@link Leash}); the database stays and
 * the next start adopts it.
 */
public final class Supervisor {

  /** What is stopped, in this order. */
  private enum Part {
    WEB,
    GRADER,
    MODEL,
    TRAINING,
    HOUSEKEEPING,
    DATABASE,
    FOLDER
  }

  private static final int HOUSEKEEPING_MINUTES = 10;
  private static final String DEMO_MODEL = "demo-model.yaml";

  private final ServeSettings settings;
  private final PrintStream out;
  private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean stopping;

  public Supervisor(ServeSettings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /**
   * Serves until the process is told to end.
   *
   * @throws Refusal when Assay cannot start here, with what to do about it
   */
  public void run() throws IOException, InterruptedException {
    DataDirectory data =
        settings.demo()
            ? DataDirectory.openForDemo(settings.data())
            : DataDirectory.open(settings.data());
    keep(Part.FOLDER, data);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    try {
      start(data);
    } catch (IOException | RuntimeException e) {
      stop();
      throw e;
    }
    stopped.await();
  }

  private void start(DataDirectory data) throws IOException {
    if (settings.demo()) {
      settings.database().ifPresent(DemoDatabase::claim);
    }
    BoundedLog log = new BoundedLog(data.logs().resolve("supervisor.log"), BoundedLog.LIMIT);
    WebPort port = WebPort.reserve(settings.host(), settings.port());
    Program program = Program.ofThisProcess();
    Database database = settings.database().orElseGet(() -> embedded(data, log));
    BoundedLog webLog = new BoundedLog(data.logs().resolve("web.log"), BoundedLog.LIMIT);
    Announcements announcements = new Announcements(out, webLog);
    String url = settings.baseUrl(port.number());

    Map<String, String> environment = environment(data, database, program, url);
    Map<String, String> forWeb = new HashMap<>(environment);
    forWeb.put("ASSAY_ROLE", "web");
    forWeb.put("SERVER_ADDRESS", settings.host().getHostAddress());
    forWeb.put("SERVER_PORT", Integer.toString(port.number()));
    Service web =
        new Service(
            "web",
            ServiceAccount.named("assay-web"),
            program.command(Leash.class, program.serviceOptions()),
            forWeb,
            announcements::line);
    keep(Part.WEB, web);
    web.start();
    if (!port.awaitAnswer(web::isAlive)) {
      throw Refusal.failed(
          "the web process did not start; the end of "
              + webLog.file()
              + ":\n"
              + String.join("\n", webLog.tail()));
    }
    announcements.ready(url);

    Map<String, String> forGrader = new HashMap<>(environment);
    forGrader.put("ASSAY_ROLE", "grader");
    BoundedLog graderLog = new BoundedLog(data.logs().resolve("grader.log"), BoundedLog.LIMIT);
    Service grader =
        new Service(
            "grader",
            ServiceAccount.current(),
            program.command(Leash.class, program.graderOptions()),
            forGrader,
            graderLog::line);
    keep(Part.GRADER, grader);
    grader.start();
    if (!Files.exists(program.aotCache()) && AotTraining.isPossible(program)) {
      Rehearsal rehearsal = new Rehearsal(program, log::line);
      keep(Part.TRAINING, rehearsal);
      rehearsal.startSoon();
    }
  }

  private static ScheduledExecutorService housekeeper(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
  }

  private Database embedded(DataDirectory data, BoundedLog log) {
    if (!Files.exists(data.database())
        && Files.exists(data.database().resolveSibling("database.replaced"))) {
      throw Refusal.failed(
          "a restore into " + data.path() + " was cut short: run it again with --force");
    }
    DatabaseService service = DatabaseService.start(data.database(), log::line);
    keep(Part.DATABASE, service);
    ScheduledExecutorService housekeeping = housekeeper("housekeeping");
    keep(Part.HOUSEKEEPING, housekeeping::shutdownNow);
    housekeeping.scheduleWithFixedDelay(
        () -> BoundedLog.trim(data.database().resolve("log"), BoundedLog.LIMIT),
        0,
        HOUSEKEEPING_MINUTES,
        TimeUnit.MINUTES);
    return service.application();
  }

  private synchronized void keep(Part part, AutoCloseable service) {
    if (stopping) {
      throw Refusal.failed("stopped while starting");
    }
    parts.put(part, service);
  }

  private synchronized void stop() {
    stopping = true;
    for (AutoCloseable part : parts.values()) {
      try {
        part.close();
      } catch (Exception e) {
        System.err.println("assay serve: while stopping: " + e.getMessage());
      }
    }
    parts.clear();
    stopped.countDown();
  }

  /** A demonstration brings a model of its own, which says what was written down for it. */
  private Optional<String> demoModel() throws IOException {
    if (!settings.demo()) {
      return Optional.empty();
    }
    try (InputStream script = Supervisor.class.getResourceAsStream(DEMO_MODEL)) {
      String text = new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
      SimulatedModel model = SimulatedModel.start(Script.parse(DEMO_MODEL, text));
      keep(Part.MODEL, model);
      return Optional.of(model.address());
    }
  }

  private String modelHosts(Optional<String> demoModel) {
    List<String> hosts = new ArrayList<>(settings.modelHosts());
    hosts.add(System.getenv().getOrDefault("ASSAY_MODEL_HOSTS", ""));
    demoModel.ifPresent(address -> hosts.add(address.replaceFirst("/v1$", "")));
    hosts.removeIf(String::isBlank);
    return String.join(",", hosts);
  }

  private Map<String, String> environment(
      DataDirectory data, Database database, Program program, String url) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("ASSAY_DATABASE_URL", database.url());
    environment.put("ASSAY_DATABASE_USER", database.user());
    environment.put("ASSAY_DATABASE_PASSWORD", database.password());
    environment.put("ASSAY_DATA", data.path().toString());
    environment.put("ASSAY_URL", url);
    environment.put("ASSAY_DEMO", Boolean.toString(settings.demo()));
    environment.put("ASSAY_INSTALLATION_KEY", InstallationKey.in(data.path()));
    Optional<String> demoModel = demoModel();
    environment.put("ASSAY_MODEL_HOSTS", modelHosts(demoModel));
    demoModel.ifPresent(address -> environment.put("ASSAY_DEMO_MODEL", address));
    program.content().ifPresent(path -> environment.put("ASSAY_CONTENT", path.toString()));
    return environment;
  }
}
