// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an installation lives: the same option in every command that works on one. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:HOME:-${sys:user.home}}/.assay",
      description = "The folder of the installation (default: ~/.assay).")
  private Path directory;

  Path directory() {
    return directory.toAbsolutePath().normalize();
  }
}
