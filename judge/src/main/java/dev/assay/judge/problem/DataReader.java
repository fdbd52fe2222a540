// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code data/}: cases, groups, and the settings that groups hand down. */
final class DataReader {
  private static final String ROOT = "data";

  /** What a case may have beside its input: shown, offered or compared instead of it. */
  private static final List<String> BESIDE =
      List.of(".in.statement", ".ans.statement", ".in.download", ".ans.download", ".ans");

  private static final Set<String> CASE_KEYS =
      Set.of(
          "args",
          "input_validator_args",
          "output_validator_args",
          "input_visualizer_args",
          "output_visualizer_args",
          "full_feedback",
          "hint",
          "description");

  private final PackageFiles files;
  private final Metadata metadata;
  private final Findings findings;

  DataReader(PackageFiles files, Metadata metadata, Findings findings) {
    this.files = files;
    this.metadata = metadata;
    this.findings = findings;
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
    if (data.groups()
        .noneMatch(g -> g.name().equals("secret") && g.judged().findAny().isPresent())) {
      findings.error("data/secret", 0, "no test case: every package has secret data (*.in, *.ans)");
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
        caseAt(name + "/" + path.substring(0, path.length() - 3), settings)
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

  private Optional<TestCase> caseAt(String name, GroupSettings group) {
    String path = ROOT + "/" + name;
    Optional<PackageFile> input = files.at(path + ".in");
    Optional<PackageFile> answer = files.at(path + ".ans");
    if (answer.isEmpty()) {
      if (!metadata.custom()) {
        findings.error(path + ".in", 0, "no answer: " + path + ".ans is missing");
        return Optional.empty();
      }
      findings.warning(path + ".in", 0, "no answer file: the validator gets an empty one");
    }
    Settings own = settings(path + ".yaml");
    own.warnUnknown(CASE_KEYS);
    Map<String, PackageFile> extra = new LinkedHashMap<>();
    files
        .under(path + ".files")
        .forEach(f -> extra.put(f.path().substring(path.length() + ".files/".length()), f));
    List<String> arguments = own.strings("args").orElse(group.arguments());
    PackageFile expected = answer.orElseGet(() -> PackageFile.of(path + ".ans", new byte[0]));
    return Optional.of(
        new TestCase(
            name,
            input.orElseThrow(),
            expected,
            arguments,
            extra,
            own.strings("output_validator_args").orElse(group.validatorArguments()),
            InputFlags.current(own).orElse(group.inputArguments()).followedBy(arguments),
            ShownCase.of(input.orElseThrow(), expected, ending -> files.at(path + ending)),
            own.string("hint").or(() -> files.at(path + ".hint").map(PackageFile::text))));
  }

  private Settings settings(String path) {
    return files
        .at(path)
        .filter(file -> metadata.format() == ProblemFormat.V2025_09)
        .map(file -> Settings.read(file, findings))
        .orElseGet(() -> Settings.empty(path, findings));
  }
}
