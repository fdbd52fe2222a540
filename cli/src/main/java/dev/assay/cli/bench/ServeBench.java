// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import dev.assay.cli.bench.BenchReport.Figure;
import dev.assay.postgres.Cluster;
import dev.assay.postgres.Database;
import dev.assay.postgres.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Measures a whole installation in a folder of its own: how it starts, how it takes many candidates
 * who press start in the same second, how it keeps what they type, and what memory that takes. The
 * peer is a {@link BareServer} on the same database cluster; rounds of the two alternate.
 */
public final class ServeBench {
  private static final double[] SHARES = {0.50, 0.95, 0.99};

  private final Size size;
  private final Runnable step;
  private final Clock clock = Clock.systemUTC();
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Double> first = new ArrayList<>();

  /**
   * How much is measured.
   *
   * @param rounds of each kind of load, for each of the two
   * @param pause between two saves of one candidate in the paced rounds
   */
  public record Size(int candidates, int starts, int rounds, Duration round, Duration pause) {

    /** Hundreds of candidates; about two minutes on two idle cores. */
    public static Size full() {
      return new Size(300, 3, 3, Duration.ofSeconds(8), Duration.ofSeconds(2));
    }

    /** Enough to see that all of it works. */
    public static Size quick() {
      return new Size(20, 1, 1, Duration.ofSeconds(1), Duration.ofMillis(200));
    }

    /** How many times {@link ServeBench} calls its step. */
    public int steps() {
      return 1 + starts + 1 + 2 + 4 * rounds + 1;
    }
  }

  /**
   * @param step called after each part, {@link Size#steps()} times
   */
  public ServeBench(Size size, Runnable step) {
    this.size = size;
    this.step = step;
  }

  /** Runs it all; nothing of it stays on the machine. */
  public BenchReport run() throws IOException, InterruptedException, SQLException {
    Map<String, String> conditions = conditions();
    Path folder = Files.createTempDirectory("assay-bench-");
    Path data = folder.resolve("data");
    try {
      try (BenchedInstallation installation = start(data);
          BarePeer peer = startBare(BarePeer.database(data.resolve("database")))) {
        load(installation, peer, data);
      }
    } finally {
      FileTree.delete(folder);
    }
    conditions.put("load average, after", load());
    return new BenchReport("serve", conditions, figures, faults);
  }

  private Map<String, String> conditions() throws IOException {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("date", clock.instant().toString());
    conditions.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    conditions.put("java", System.getProperty("java.runtime.version"));
    conditions.put("candidates", Integer.toString(size.candidates()));
    conditions.put("load average, before", load());
    return conditions;
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  /** Starts on nothing, then again and again; the last one stays. */
  private BenchedInstallation start(Path data) throws IOException {
    try (BenchedInstallation fresh = BenchedInstallation.start(data)) {
      figures.add(ours("first start, to ready", "s", fresh.readySeconds()));
      figures.add(ours("first start, to the first page", "s", fresh.firstPageSeconds()));
    }
    step.run();
    List<Double> ready = new ArrayList<>();
    while (true) {
      BenchedInstallation again = BenchedInstallation.start(data);
      ready.add(again.readySeconds());
      first.add(again.firstPageSeconds());
      step.run();
      if (ready.size() == size.starts()) {
        figures.add(ours("start again, to ready (median)", "s", Timing.median(ready)));
        return again;
      }
      again.close();
    }
  }

  private BarePeer startBare(Database database) throws IOException {
    List<Double> bare = new ArrayList<>();
    while (true) {
      BarePeer peer = BarePeer.start(database);
      bare.add(peer.startSeconds());
      if (bare.size() == size.starts()) {
        figures.add(
            both(
                "start again, to the first page (median)",
                "s",
                Timing.median(first),
                Timing.median(bare)));
        step.run();
        return peer;
      }
      peer.close();
    }
  }

  private void load(BenchedInstallation installation, BarePeer peer, Path data)
      throws IOException, InterruptedException, SQLException {
    List<Recruiter.Invited> invited;
    try (Recruiter recruiter = new Recruiter(installation.base())) {
      invited = recruiter.invite(installation.recruiterLink(), size.candidates());
    }
    List<BenchCandidate> candidates = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    try {
      for (Recruiter.Invited one : invited) {
        BenchCandidate candidate = new BenchCandidate(installation.base().getPort(), one, clock);
        candidates.add(candidate);
        candidate.open();
        wires.add(new Wire(peer.port()));
      }
      storm(candidates);
      saves(candidates, bareSenders(candidates, wires));
      holdAgainstTheDatabase(candidates, data);
      memory(installation, peer);
    } finally {
      for (BenchCandidate candidate : candidates) {
        candidate.close();
      }
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  private void storm(List<BenchCandidate> candidates) throws InterruptedException {
    Latencies storm = Load.atOnce(candidates.stream().<Load.Sender>map(one -> one::start).toList());
    figures.add(ours("start storm, until the last has the room", "s", storm.seconds()));
    figures.add(ours("start storm, half have the room", "s", storm.millis(0.5) / 1000));
    refuse(storm.errors(), "candidates of the storm did not get their room");
    step.run();
  }

  private static List<Load.Sender> bareSenders(List<BenchCandidate> candidates, List<Wire> wires) {
    List<Load.Sender> senders = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      Wire wire = wires.get(i);
      BenchCandidate candidate = candidates.get(i);
      long[] number = {0};
      senders.add(() ->
          wire.post("/saves", "Content-Type: application/json\r\n", candidate.body(++number[0]))
                  .status()
              == 200);
    }
    return senders;
  }

  private void saves(List<BenchCandidate> candidates, List<Load.Sender> bare)
      throws InterruptedException {
    List<Load.Sender> ours = candidates.stream().<Load.Sender>map(one -> one::save).toList();
    Latencies pacedOurs = Latencies.none();
    Latencies pacedBare = Latencies.none();
    Latencies fullOurs = Latencies.none();
    Latencies fullBare = Latencies.none();
    // Both are warm when it counts.
    Load.asFastAsAnswered(bare, size.round());
    Load.asFastAsAnswered(ours, size.round());
    step.run();
    for (int i = 0; i < size.rounds(); i++) {
      pacedBare = pacedBare.and(Load.everyPause(bare, size.round(), size.pause()));
      step.run();
      pacedOurs = pacedOurs.and(Load.everyPause(ours, size.round(), size.pause()));
      step.run();
      fullBare = fullBare.and(Load.asFastAsAnswered(bare, size.round()));
      step.run();
      fullOurs = fullOurs.and(Load.asFastAsAnswered(ours, size.round()));
      step.run();
    }
    String pace =
        "one save each %s s".formatted(size.pause().toMillis() / 1000.0).replace(".0 ", " ");
    add(pace, pacedOurs, pacedBare);
    add("saves as fast as answered", fullOurs, fullBare);
    refuse(pacedOurs.errors() + fullOurs.errors(), "saves were not acknowledged in time");
    refuse(pacedBare.errors() + fullBare.errors(), "inserts of the bare peer failed");
  }

  private void add(String name, Latencies ours, Latencies bare) {
    figures.add(both(name, "per second", ours.perSecond(), bare.perSecond()));
    for (double share : SHARES) {
      figures.add(
          both(
              "%s, p%.0f".formatted(name, share * 100),
              "ms",
              ours.millis(share),
              bare.millis(share)));
    }
  }

  /** What was acknowledged has to be there; the people of the demonstration save as well. */
  private void holdAgainstTheDatabase(List<BenchCandidate> candidates, Path data)
      throws SQLException {
    long sent = candidates.stream().mapToLong(BenchCandidate::saves).sum();
    Database database =
        Cluster.in(data.resolve("database")).running().orElseThrow().superuser("assay");
    String[] writers = candidates.stream().map(BenchCandidate::writer).toArray(String[]::new);
    try (Connection connection = database.connect();
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from response_save where writer = any (?)")) {
      count.setArray(1, connection.createArrayOf("text", writers));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        if (row.getLong(1) != sent) {
          faults.add(sent + " saves were sent, " + row.getLong(1) + " are in the database");
        }
      }
    }
  }

  private void memory(BenchedInstallation installation, BarePeer peer) throws IOException {
    ServiceMemory bare = ServiceMemory.of(peer.pid());
    for (String role : List.of("web", "grader")) {
      ProcessHandle process =
          installation
              .service(role)
              .orElseThrow(() -> new IOException("there is no process of the role " + role));
      ServiceMemory used = ServiceMemory.of(process.pid());
      figures.add(
          both(
              role + ", resident after it all",
              "MB",
              used.residentMegabytes(),
              bare.residentMegabytes()));
      figures.add(
          both(
              role + ", proportional",
              "MB",
              used.proportionalMegabytes(),
              bare.proportionalMegabytes()));
    }
    ServiceMemory supervisor = ServiceMemory.of(installation.supervisor().pid());
    figures.add(ours("supervisor, resident", "MB", supervisor.residentMegabytes()));
    step.run();
  }

  private void refuse(int errors, String what) {
    if (errors > 0) {
      faults.add(errors + " " + what);
    }
  }

  private static Figure ours(String name, String unit, double value) {
    return new Figure(name, unit, value, OptionalDouble.empty());
  }

  private static Figure both(String name, String unit, double ours, double bare) {
    return new Figure(name, unit, ours, OptionalDouble.of(bare));
  }
}
