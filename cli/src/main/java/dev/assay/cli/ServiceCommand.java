// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after work samples. */
@Command(
    name = "service",
    description = "Look after work samples in which a service is built or repaired.",
    subcommands = ServiceVerifyCommand.class,
    footer = "./assay service verify content/service/*")
final class ServiceCommand implements Runnable {
  @Spec private CommandSpec self;

  @Override
  public void run() {
    self.commandLine().usage(self.commandLine().getOut());
  }
}
