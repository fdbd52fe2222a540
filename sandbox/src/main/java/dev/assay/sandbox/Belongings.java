// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one cell has on the host, gathered step by step and given back all at once. */
final class Belongings {

  private static final long SHARED_MEMORY = 64L * 1024 * 1024;

  private final String id;
  private final Ground ground;
  private final Path directory;
  private final int user;
  private final List<TreeStore.Lease> leases = new ArrayList<>();
  private Optional<CellGroup> group = Optional.empty();
  private Optional<KeptMounts> kept = Optional.empty();
  private boolean cleared;

  /** What all cells of a sandbox share. */
  record Ground(
      Driver driver,
      Path cells,
      RootFileSystem root,
      Cgroups cgroups,
      TreeStore trees,
      CellUsers users) {

    Cgroups.Allowance allowance(Limits limits) {
      Cgroups.Allowance overhead = driver.overhead();
      return new Cgroups.Allowance(
          limits.memoryBytes() + overhead.memoryBytes(), limits.processes() + overhead.processes());
    }
  }

  Belongings(String id, Ground ground) {
    this.id = id;
    this.ground = ground;
    this.directory = ground.cells().resolve(id);
    this.user = ground.users().take();
  }

  /** For a cell that is started when all is known. */
  CellPlan plan(Cell cell, Optional<CellNetwork> network) throws IOException {
    Files.createDirectory(directory);
    boolean shown = network.isPresent() && ground.driver().showsViews();
    PlannedMount work =
        shown ? new PlannedMount.Bind(CellPlan.work(directory), Cell.WORK, true) : memory(cell);
    return plan(cell, network, false, mounts(cell, work));
  }

  /** For a cell that is prepared: what comes late has its places. */
  CellPlan plan(CellShape shape) throws IOException {
    Files.createDirectory(directory);
    Path late = directory.resolve("late");
    makeOpen(late);
    Cell cell = shape.blank();
    List<PlannedMount> mounts = mounts(cell, memory(cell));
    mounts.add(new PlannedMount.Bind(late, CellPlan.FILES, false));
    return plan(cell, Optional.empty(), !cell.early(), mounts);
  }

  /** Spares whoever waits for the end of the cell the taking down of its mounts. */
  synchronized void keepMounts(Process runtime) {
    if (!cleared) {
      kept = Optional.of(KeptMounts.of(runtime));
    }
  }

  /** Gives a prepared cell what was not known before, and the limits of its use. */
  CellPlan hand(CellPlan prepared, Cell cell) throws IOException {
    CellPlan plan = prepared.usedAs(cell);
    int number = 0;
    for (Mount mount : cell.mounts()) {
      if (mount instanceof Mount.Late(Tree tree, String _)) {
        link(tree, place(number++));
      }
    }
    if (plan.waits()) {
      if (!cell.files().isEmpty()) {
        Path work = plan.late().resolve("work");
        makeOpen(work);
        link(cell.files(), work);
      }
      Path go = plan.late().resolve("go");
      Files.writeString(go, InitScript.go(plan));
      TreeStore.open(go, "rw-r--r--");
    }
    plan.group().restart(ground.allowance(cell.limits()));
    return plan;
  }

  private CellPlan plan(
      Cell cell, Optional<CellNetwork> network, boolean waits, List<PlannedMount> mounts)
      throws IOException {
    CellGroup made = ground.cgroups().create(id, ground.allowance(cell.limits()));
    group = Optional.of(made);
    return new CellPlan(
        id, directory, ground.root().path(), user, cell, mounts, made, network, waits);
  }

  private static PlannedMount memory(Cell cell) {
    return new PlannedMount.Memory(Cell.WORK, cell.limits().diskBytes());
  }

  private List<PlannedMount> mounts(Cell cell, PlannedMount work) throws IOException {
    var mounts = new ArrayList<PlannedMount>(ground.root().system());
    Limits limits = cell.limits();
    mounts.add(work);
    mounts.add(new PlannedMount.Memory("/tmp", limits.diskBytes()));
    mounts.add(new PlannedMount.Memory("/dev/shm", Math.min(limits.diskBytes(), SHARED_MEMORY)));
    if (!cell.files().isEmpty()) {
      mounts.add(bindTree(cell.files(), CellPlan.FILES));
    }
    int late = 0;
    for (Mount mount : cell.mounts()) {
      PlannedMount planned = planned(mount, late);
      late += mount instanceof Mount.Late ? 1 : 0;
      ground.root().preparePoint(planned.target(), isDirectory(planned));
      mounts.add(planned);
    }
    return mounts;
  }

  private PlannedMount planned(Mount mount, int number) throws IOException {
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
      case Mount.View view ->
          new PlannedMount.Bind(LiveCell.seen(view).plan().work(), view.target(), false);
      case Mount.Scratch(String target, long bytes) -> new PlannedMount.Memory(target, bytes);
      case Mount.Files(Tree tree, String target) -> bindTree(tree, target);
      case Mount.Late(Tree tree, String target) -> {
        if (!Files.isDirectory(directory.resolve("late"))) {
          yield bindTree(tree, target);
        }
        makeOpen(place(number));
        yield new PlannedMount.Bind(place(number), target, false);
      }
    };
  }

  private Path place(int number) {
    return directory.resolve("late").resolve(Integer.toString(number));
  }

  private PlannedMount bindTree(Tree tree, String target) throws IOException {
    return new PlannedMount.Bind(lease(tree), target, false);
  }

  private Path lease(Tree tree) throws IOException {
    TreeStore.Lease lease = ground.trees().lease(tree);
    leases.add(lease);
    return lease.path();
  }

  /** Shows a tree's files in a directory that the cell sees already. */
  private void link(Tree tree, Path directory) throws IOException {
    if (tree.isEmpty()) {
      return;
    }
    Path laidOut = lease(tree);
    for (String path : tree.paths()) {
      for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        Path folder = directory.resolve(path.substring(0, end));
        if (!Files.exists(folder)) {
          makeOpen(folder);
        }
      }
      Files.createLink(directory.resolve(path), laidOut.resolve(path));
    }
  }

  private static void makeOpen(Path directory) throws IOException {
    TreeStore.open(Files.createDirectory(directory), "rwxr-xr-x");
  }

  private static boolean isDirectory(PlannedMount mount) {
    return !(mount instanceof PlannedMount.Bind bind) || Files.isDirectory(bind.source());
  }

  private synchronized void letMountsGo() {
    cleared = true;
    kept.ifPresent(KeptMounts::close);
    kept = Optional.empty();
  }

  /** Kills who is left and gives all back. */
  void clear() {
    group.ifPresent(CellGroup::killAll);
    letMountsGo();
    group.ifPresent(CellGroup::remove);
    leases.forEach(ground.trees()::release);
    HostState.delete(directory);
    ground.users().giveBack(user);
  }
}
