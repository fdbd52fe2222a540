// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code data/}: cases, groups, and the settings that groups hand down. */
final class DataReader {
  static final String ROOT = "data";

  /** What a case may have beside its input: shown, offered or compared instead of it. */
  private static final List<String> BESIDE =
      List.of(".in.statement", ".ans.statement", ".in.download", ".ans.download", ".ans");

  private final PackageFiles files;
  private final Metadata metadata;
  private final Findings findings;
  private final TestCaseReader cases;

  DataReader(PackageFiles files, Metadata metadata, Findings findings) {
    this.files = files;
    this.metadata = metadata;
    this.findings = findings;
    this.cases = new TestCaseReader(files, metadata, findings);
  }

  TestGroup read() {
    GroupSettings root = GroupSettings.root(metadata, files, findings);
    List<TestNode> groups = new ArrayList<>();
    for (String name : List.of("sample", "secret")) {
      if (!files.under(ROOT + "/" + name).isEmpty()) {
        groups.add(group(name, root));
      }
    }
    TestGroup data = new TestGroup(ROOT, root.grading(), groups);
    if (data.judged().findAny().isEmpty()) {
      findings.error("data/secret", 0, "no test case: every package has secret data (*.in, *.ans)");
    } else if (data.groups()
        .noneMatch(g -> g.name().equals("secret") && g.judged().findAny().isPresent())) {
      findings.warning("data/secret", 0, "no test case: the samples are all there is to judge by");
    }
    return data;
  }

  private TestGroup group(String name, GroupSettings above) {
    String folder = ROOT + "/" + name;
    GroupSettings settings = above.below(name, files);
    NavigableMap<String, PackageFile> inside = new TreeMap<>();
    files.under(folder).forEach(f -> inside.put(f.path().substring(folder.length() + 1), f));
    List<TestNode> children = new ArrayList<>();
    for (String path : inside.keySet()) {
      boolean here = path.indexOf('/') < 0 || (flattens(name) && !insideFiles(path));
      if (here && path.endsWith(".in")) {
        cases
            .read(name + "/" + path.substring(0, path.length() - 3), settings, !metadata.custom())
            .ifPresent(children::add);
      } else if (here) {
        besides(folder, path, inside);
      }
    }
    if (!flattens(name)) {
      subfolders(inside).forEach(sub -> children.add(group(name + "/" + sub, settings)));
    }
    children.removeIf(child -> child instanceof TestGroup g && g.judged().findAny().isEmpty());
    children.sort(Comparator.comparing(TestNode::name));
    return new TestGroup(name, settings.grading(), settings.validation(), children);
  }

  private void besides(String folder, String path, NavigableMap<String, PackageFile> inside) {
    Optional<String> ending = BESIDE.stream().filter(path::endsWith).findFirst();
    if (ending.isEmpty()) {
      return;
    }
    String stem = path.substring(0, path.length() - ending.get().length());
    if (!inside.containsKey(stem + ".in")) {
      String what = ending.get().equals(".ans") ? "an answer" : "a file for candidates";
      findings.warning(folder + "/" + path, 0, what + " without its input: not used");
    } else if (!ending.get().equals(".ans") && inside.containsKey(stem + ".interaction")) {
      findings.warning(
          folder + "/" + path, 0, "beside an interaction: a sample has one or the other");
    }
  }

  /** In 2025-09, groups are the folders of the secret data; folders in a group are only folders. */
  private boolean flattens(String group) {
    return metadata.format() == ProblemFormat.V2025_09 && !group.equals("secret");
  }

  private static boolean insideFiles(String path) {
    return path.contains(".files/");
  }

  private static Iterable<String> subfolders(NavigableMap<String, PackageFile> inside) {
    TreeSet<String> folders = new TreeSet<>();
    for (String path : inside.keySet()) {
      int slash = path.indexOf('/');
      if (slash > 0 && !path.substring(0, slash).endsWith(".files")) {
        folders.add(path.substring(0, slash));
      }
    }
    return folders;
  }
}
