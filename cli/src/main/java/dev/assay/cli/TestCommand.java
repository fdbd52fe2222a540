// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the tests. The launcher does it before there is any class to run, so this asks it to. */
@Command(
    name = "test",
    description = "Run the tests, browser tests included, installing what they need.",
    footer = "./assay test --all --yes")
final class TestCommand implements Callable<Integer> {

  @Option(names = "--all", description = "Run the long suites too.")
  private boolean all;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String home = System.getenv("ASSAY_HOME");
    if (home == null) {
      throw Refusal.failed("run the tests with ./assay test from the checkout");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(home, "assay").toString());
    command.add("test");
    if (all) {
      command.add("--all");
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
