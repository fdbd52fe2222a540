// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Optional;

/** Java of one release, for those who want neither an older nor a newer one: {@code java17}. */
record JavaRelease(int feature) implements Language {

  @Override
  public String name() {
    return "java" + feature;
  }

  @Override
  public String title() {
    return "Java " + feature;
  }

  @Override
  public String code() {
    return "java";
  }

  @Override
  public List<String> extensions() {
    return List.of(".java");
  }

  @Override
  public String mainFile() {
    return "Main.java";
  }

  @Override
  public String debianPackages() {
    return feature > 17 ? "temurin-" + feature + "-jdk" : "openjdk-" + feature + "-jdk-headless";
  }

  @Override
  public Optional<Toolchain> find() {
    return Jdk.of(feature).map(jdk -> new Found(this, Java.on(jdk)));
  }

  private record Found(JavaRelease language, Toolchain java) implements Toolchain {
    @Override
    public String version() {
      return java.version();
    }

    @Override
    public Sources arrange(Sources sources) {
      return java.arrange(sources);
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      return java.compile(sources);
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      return java.run(sources, built, memoryBytes);
    }

    @Override
    public Optional<HeadStart> headStart() {
      return java.headStart();
    }

    @Override
    public long overheadBytes() {
      return java.overheadBytes();
    }

    @Override
    public int processes() {
      return java.processes();
    }

    @Override
    public Messages messages() {
      return java.messages();
    }
  }
}
