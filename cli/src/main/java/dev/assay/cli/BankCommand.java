// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after banks of items. */
@Command(
    name = "bank",
    description = "Look after a bank of items.",
    subcommands = {BankCheckCommand.class, BankCasesCommand.class},
    footer = "./assay bank check")
final class BankCommand implements Runnable {
  @Spec private CommandSpec self;

  @Override
  public void run() {
    self.commandLine().usage(self.commandLine().getOut());
  }
}
