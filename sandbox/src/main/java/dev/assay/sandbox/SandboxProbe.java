// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which drivers work on this machine by running a cell with each. */
public final class SandboxProbe {

  private final SandboxSettings settings;

  private SandboxProbe(SandboxSettings settings) {
    this.settings = settings;
  }

  /**
   * What is known of one driver.
   *
   * @param driver its name
   * @param usable whether a cell ran with it
   * @param reason why not, or what it lacks; empty when all is well
   */
  public record Report(String driver, boolean usable, String reason) {}

  /** A probe for the drivers of the settings; nothing is tried yet. */
  public static SandboxProbe of(SandboxSettings settings) {
    return new SandboxProbe(settings);
  }

  /** One report per driver, in the order of the settings. Runs a cell with each. */
  public List<Report> reports() {
    return settings.drivers().stream().map(this::report).toList();
  }

  /** The first driver that works, started. */
  public Sandbox open() throws SandboxUnavailable {
    var failures = new ArrayList<Report>();
    for (String driver : settings.drivers()) {
      try {
        return opened(driver);
      } catch (Unusable e) {
        failures.add(new Report(driver, false, e.reason));
      }
    }
    throw new SandboxUnavailable(failures);
  }

  private Report report(String driver) {
    try (LocalSandbox sandbox = opened(driver)) {
      return new Report(driver, true, sandbox.weakness());
    } catch (Unusable e) {
      return new Report(driver, false, e.reason);
    }
  }

  private LocalSandbox opened(String name) throws Unusable {
    boolean root = Privileges.root();
    HostState state;
    try {
      state = HostState.open(settings, root);
    } catch (IOException e) {
      throw new Unusable("no directory for the sandbox's state: " + e);
    }
    try {
      Driver driver = driver(name, root);
      Cgroups cgroups = cgroups(state.name(), root);
      Guardian guardian = Guardian.over(state.directory(), cgroups.bases());
      RootFileSystem files = RootFileSystem.build(state.part("rootfs"));
      return triedOut(
          new LocalSandbox(driver, state, files, cgroups, guardian, settings.slotBytes()));
    } catch (IOException e) {
      state.close();
      throw new Unusable(e.toString());
    } catch (Unusable e) {
      state.close();
      throw e;
    }
  }

  private static Cgroups cgroups(String name, boolean root) throws IOException {
    try {
      return Cgroups.open(name);
    } catch (IOException e) {
      if (root) {
        throw new IOException("control groups cannot be used: " + reasons(e), e);
      }
      return new NoCgroups();
    }
  }

  private static String reasons(IOException e) {
    var all = new StringBuilder(String.valueOf(e.getMessage()));
    Stream.of(e.getSuppressed()).forEach(cause -> all.append("; ").append(cause));
    return all.toString();
  }

  /**
   * @param word a driver's name, or {@code name=/path/of/its/program}
   */
  private static Driver driver(String word, boolean root) throws Unusable, IOException {
    SystemCalls calls = SystemCalls.allowed();
    String name = SandboxSettings.name(word);
    String path = word.substring(Math.min(word.length(), name.length() + 1));
    return switch (name) {
      case "crun" -> {
        requireRoot(name, root);
        yield OciDriver.crun(program("crun", "crun", path), calls);
      }
      case "runc" -> {
        requireRoot(name, root);
        List<Path> mounts =
            MountTable.read().hierarchies().stream().map(MountTable.Hierarchy::point).toList();
        yield OciDriver.runc(program("runc", "runc", path), calls, mounts);
      }
      case "runsc" -> {
        requireRoot(name, root);
        yield new GvisorDriver(program("runsc", "runsc", path), calls);
      }
      case "bubblewrap" -> {
        if (!SystemCalls.knowsThisMachine()) {
          throw new Unusable(
              "no system call filter for the processor " + System.getProperty("os.arch"));
        }
        yield new BubblewrapDriver(program("bwrap", "bubblewrap", path), root, calls);
      }
      default -> throw new Unusable("there is no such driver");
    };
  }

  private static void requireRoot(String driver, boolean root) throws Unusable {
    if (!root) {
      throw new Unusable(driver + " needs root; this process is not root");
    }
  }

  private static Path program(String name, String debianPackage, String path) throws Unusable {
    if (!path.isEmpty()) {
      if (!path.startsWith("/") || !Files.isExecutable(Path.of(path))) {
        throw new Unusable("\"" + path + "\" is not the absolute path of a program");
      }
      return Path.of(path);
    }
    return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/bin", "/sbin")
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new Unusable("not installed (apt-get install " + debianPackage + ")"));
  }

  private static LocalSandbox triedOut(LocalSandbox sandbox) throws Unusable {
    try {
      tryOut(sandbox);
      return sandbox;
    } catch (Unusable e) {
      sandbox.close();
      throw e;
    }
  }

  private static void tryOut(LocalSandbox sandbox) throws Unusable {
    Cell cell =
        Cell.of("/bin/sh", "-c", "echo $((6 * 7))")
            .with(Limits.defaults().withTime(Duration.ofSeconds(30), Duration.ofSeconds(60)));
    try {
      Execution execution = sandbox.run(cell, new ByteArrayInputStream(new byte[0]));
      String said = new String(execution.stdout(), StandardCharsets.UTF_8).strip();
      if (!execution.succeeded() || !said.equals("42")) {
        throw new Unusable("a first cell ended with " + execution.outcome() + ", " + said);
      }
    } catch (SandboxFault e) {
      throw new Unusable(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable("interrupted");
    }
  }

  private static final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Unusable(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
