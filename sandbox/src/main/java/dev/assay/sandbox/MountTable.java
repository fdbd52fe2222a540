// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where this process finds control groups: the mounts it sees and the groups it sits in. */
final class MountTable {

  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
  private static final Path GROUPS = Path.of("/proc/self/cgroup");

  /** A mounted cgroup hierarchy; {@code root} is the group that shows at its top. */
  record Hierarchy(Path point, String root, boolean unified, List<String> options) {

    /** The directory of a group named as in /proc/self/cgroup. */
    Path directory(String group) {
      String below =
          !root.equals("/") && group.startsWith(root) ? group.substring(root.length()) : group;
      return point.resolve(below.startsWith("/") ? below.substring(1) : below);
    }
  }

  private final List<Hierarchy> hierarchies;
  private final Map<String, String> own;

  private MountTable(List<Hierarchy> hierarchies, Map<String, String> own) {
    this.hierarchies = hierarchies;
    this.own = own;
  }

  static MountTable read() throws IOException {
    return parse(Files.readAllLines(MOUNTS), Files.readAllLines(GROUPS));
  }

  static MountTable parse(List<String> mounts, List<String> groups) {
    List<Hierarchy> hierarchies =
        mounts.stream().map(MountTable::hierarchy).flatMap(Optional::stream).toList();
    Map<String, String> own =
        groups.stream()
            .map(line -> line.split(":", 3))
            .flatMap(parts ->
                Arrays.stream(parts[1].split(",", -1))
                    .map(controller -> Map.entry(controller, parts[2])))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    return new MountTable(hierarchies, own);
  }

  /** All mounts of cgroup hierarchies, old and new. */
  List<Hierarchy> hierarchies() {
    return hierarchies;
  }

  /** The unified (version 2) hierarchy. */
  Optional<Hierarchy> unified() {
    return hierarchies.stream().filter(Hierarchy::unified).findFirst();
  }

  /** This process's own group in the unified hierarchy, as a name. */
  String ownUnified() {
    return own.getOrDefault("", "/");
  }

  /** The directory of this process's own group under a version 1 controller. */
  Optional<Path> ownLegacy(String controller) {
    return hierarchies.stream()
        .filter(mount -> !mount.unified() && mount.options().contains(controller))
        .findFirst()
        .map(mount -> mount.directory(own.getOrDefault(controller, "/")));
  }

  /** {@code id parent dev root point options [tags] - type source superoptions}. */
  private static Optional<Hierarchy> hierarchy(String line) {
    String[] halves = line.split(" - ", 2);
    String[] left = halves[0].split(" ", -1);
    String[] right = halves[1].split(" ", -1);
    if (!right[0].equals("cgroup") && !right[0].equals("cgroup2")) {
      return Optional.empty();
    }
    return Optional.of(
        new Hierarchy(
            Path.of(left[4]),
            left[3],
            right[0].equals("cgroup2"),
            List.of(right[2].split(",", -1))));
  }
}
