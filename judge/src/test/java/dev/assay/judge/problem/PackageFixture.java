// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Builds problem packages for tests. */
public final class PackageFixture {
  private final Map<String, byte[]> files = new TreeMap<>();

  private PackageFixture() {}

  /** A legacy pass-fail package with one sample, one secret case and one accepted submission. */
  public static PackageFixture legacy() {
    return new PackageFixture()
        .with("problem.yaml", "name: Twice\n")
        .with("problem_statement/problem.en.tex", "\\problemname{Twice}\n")
        .with("data/sample/1.in", "1\n")
        .with("data/sample/1.ans", "2\n")
        .with("data/secret/1.in", "21\n")
        .with("data/secret/1.ans", "42\n")
        .with("submissions/accepted/twice.py", "print(2 * int(input()))\n");
  }

  /** The same in the 2025-09 format. */
  public static PackageFixture current() {
    return legacy()
        .with(
            "problem.yaml",
            """
            problem_format_version: 2025-09
            name: Twice
            uuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e
            """)
        .without("problem_statement/problem.en.tex")
        .with("statement/problem.en.md", "Print twice the number.\n");
  }

  public PackageFixture with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public PackageFixture with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  public PackageFixture without(String path) {
    files.remove(path);
    return this;
  }

  public PackageFiles files() {
    return PackageFiles.of("twice", files);
  }

  public Map<String, byte[]> contents() {
    return Map.copyOf(files);
  }

  public PackageReading read() {
    return PackageReader.read(files());
  }
}
