// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** The sandbox of this machine: plans cells, has a driver start them, remembers which are alive. */
final class LocalSandbox implements Sandbox {

  private static final long SHARED_MEMORY = 64L * 1024 * 1024;

  private final Driver driver;
  private final HostState state;
  private final RootFileSystem root;
  private final Cgroups cgroups;
  private final TreeStore trees;
  private final Guardian guardian;
  private final CellUsers users = new CellUsers();
  private final AtomicLong counter = new AtomicLong();
  private final Set<LiveCell> alive = ConcurrentHashMap.newKeySet();

  /** One thread that lives as long as the sandbox: bubblewrap's cells die with their starter. */
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("sandbox-starter").factory());

  LocalSandbox(
      Driver driver, HostState state, RootFileSystem root, Cgroups cgroups, Guardian guardian) {
    this.driver = driver;
    this.state = state;
    this.root = root;
    this.cgroups = cgroups;
    this.trees = new TreeStore(state.part("trees"));
    this.guardian = guardian;
  }

  @Override
  public String driver() {
    return driver.name();
  }

  /** What this driver cannot do here, in words; empty when it can do all. */
  String weakness() {
    return cgroups.bases().isEmpty()
        ? "no control groups: memory, processor time and processes are limited only roughly"
        : "";
  }

  @Override
  public RunningCell start(Cell cell) throws SandboxFault {
    return launch(cell);
  }

  @Override
  public Execution run(Cell cell, InputStream stdin) throws SandboxFault, InterruptedException {
    try (LiveCell live = launch(cell)) {
      return live.collect(stdin);
    }
  }

  @Override
  public void close() {
    alive.forEach(LiveCell::close);
    starter.close();
    cgroups.close();
    state.close();
    guardian.dismiss();
  }

  private LiveCell launch(Cell cell) throws SandboxFault {
    String id = "cell-" + counter.incrementAndGet();
    var belongings = new Belongings(id);
    try {
      CellPlan plan = belongings.plan(cell);
      var builder = new ProcessBuilder(driver.prepare(plan));
      builder.directory(plan.directory().toFile());
      Map<String, String> environment = builder.environment();
      environment.clear();
      environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
      Process process = starter.submit(builder::start).get();
      plan.group().rootedIn(process.toHandle());
      var live = new LiveCell(plan, process, belongings::clear);
      belongings.of(live);
      live.watch();
      return live;
    } catch (IOException | ExecutionException e) {
      belongings.clear();
      throw new SandboxFault("The cell could not be set up: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      belongings.clear();
      Thread.currentThread().interrupt();
      throw new SandboxFault("Interrupted while setting up a cell", e);
    } catch (RejectedExecutionException e) {
      belongings.clear();
      throw new SandboxFault("The sandbox is closed", e);
    } catch (RuntimeException e) {
      belongings.clear();
      throw e;
    }
  }

  /** What one cell has on the host, gathered step by step and given back all at once. */
  private final class Belongings {

    private final String id;
    private final Path directory;
    private final List<TreeStore.Lease> leases = new ArrayList<>();
    private final List<CellGroup> groups = new ArrayList<>();
    private final List<LiveCell> cells = new ArrayList<>();
    private final int user = users.take();

    Belongings(String id) {
      this.id = id;
      this.directory = state.part("cells").resolve(id);
    }

    CellPlan plan(Cell cell) throws IOException {
      Files.createDirectory(directory);
      Limits limits = cell.limits();
      Cgroups.Allowance overhead = driver.overhead();
      CellGroup group =
          cgroups.create(
              id,
              new Cgroups.Allowance(
                  limits.memoryBytes() + overhead.memoryBytes(),
                  limits.processes() + overhead.processes()));
      groups.add(group);
      var mounts = new ArrayList<PlannedMount>(root.system());
      mounts.add(new PlannedMount.Memory(Cell.WORK, limits.diskBytes()));
      mounts.add(new PlannedMount.Memory("/tmp", limits.diskBytes()));
      mounts.add(new PlannedMount.Memory("/dev/shm", Math.min(limits.diskBytes(), SHARED_MEMORY)));
      if (!cell.files().isEmpty()) {
        mounts.add(bindTree(cell.files(), CellPlan.FILES));
      }
      for (Mount mount : cell.mounts()) {
        PlannedMount planned = planned(mount);
        root.preparePoint(planned.target(), isDirectory(planned));
        mounts.add(planned);
      }
      return new CellPlan(id, directory, root.path(), user, cell, mounts, group);
    }

    private PlannedMount planned(Mount mount) throws IOException {
      return switch (mount) {
        case Mount.ReadOnly(Path host, String target) ->
            new PlannedMount.Bind(host.toRealPath(), target, false);
        case Mount.ReadWrite(Path host, String target) -> {
          Path real = host.toRealPath();
          if (Privileges.root()) {
            Files.setAttribute(real, "unix:uid", user + 1);
            Files.setAttribute(real, "unix:gid", user + 1);
          }
          yield new PlannedMount.Bind(real, target, true);
        }
        case Mount.Scratch(String target, long bytes) -> new PlannedMount.Memory(target, bytes);
        case Mount.Files(Tree tree, String target) -> bindTree(tree, target);
      };
    }

    private PlannedMount bindTree(Tree tree, String target) throws IOException {
      TreeStore.Lease lease = trees.lease(tree);
      leases.add(lease);
      return new PlannedMount.Bind(lease.path(), target, false);
    }

    private static boolean isDirectory(PlannedMount mount) {
      return !(mount instanceof PlannedMount.Bind bind) || Files.isDirectory(bind.source());
    }

    void of(LiveCell cell) {
      cells.add(cell);
      alive.add(cell);
    }

    void clear() {
      cells.forEach(alive::remove);
      groups.forEach(CellGroup::killAll);
      groups.forEach(CellGroup::remove);
      leases.forEach(trees::release);
      HostState.delete(directory);
      users.giveBack(user);
    }
  }
}
