// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.bank.CaseWriter;
import dev.assay.judge.Judge;
import dev.assay.judge.language.Languages;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the test cases of an item that asks for a function. */
@Command(
    name = "cases",
    description = {
      "Make the test cases of a code item that asks for a function: its generators/cases.* makes the"
          + " inputs from a seed, its first accepted solution the answers, both in the sandbox.",
      "Exit codes: 0 written, 1 something does not run, 2 bad input, 3 there is no sandbox here."
    },
    footer = "./assay bank cases content/code/latency-by-route --seed 7")
final class BankCasesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ITEM", description = "The item's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "A new seed, noted in generators/seed.txt; else the noted one is used.")
  private Optional<Long> seed = Optional.empty();

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isRegularFile(folder.resolve("signature.txt"))) {
      throw Refusal.badInput(folder + " has no signature.txt: it asks for no function");
    }
    if (seed.filter(number -> number < 0).isPresent()) {
      throw Refusal.badInput("--seed must not be negative");
    }
    try (Sandbox sandbox = Sandbox.open(SandboxSettings.defaults())) {
      int written =
          new CaseWriter(Judge.unhurried(sandbox, Languages.standard())).write(folder, seed);
      self.commandLine().getOut().println(written + " cases written below " + folder + "/data");
      return 0;
    } catch (CaseWriter.NotWritten e) {
      throw Refusal.failed(folder + ": " + e.getMessage());
    } catch (SandboxUnavailable e) {
      self.commandLine().getErr().println("assay bank cases: " + e.getMessage());
      return JudgeCommand.NOT_HERE;
    }
  }
}
