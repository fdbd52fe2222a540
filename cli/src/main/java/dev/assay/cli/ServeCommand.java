// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.serve.ServeSettings;
import dev.assay.cli.serve.Supervisor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts Assay and keeps it running until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Start Assay: its database, its pages and its grader.",
      "Prints 'ready: URL' once the first page answers; a fresh installation also prints a one-use"
          + " link for its owner. Ctrl-C stops it; nothing is lost, not even by kill -9."
    },
    footer = "./assay serve --demo --port 0")
final class ServeCommand implements Callable<Integer> {

  @Mixin private DataOption data;

  @Option(names = "--demo", description = "Add a hiring team, tests and candidates to try out.")
  private boolean demo;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Listen on this port; 0 for any (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Listen on this address (default: ${DEFAULT-VALUE}, this machine only).")
  private String host;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The base of links, as people outside reach it.")
  private @Nullable String url;

  @Option(
      names = "--model-host",
      paramLabel = "ORIGIN",
      description =
          "Organisations may connect language models at this scheme, host and port; a port of * is"
              + " any. May be repeated. Beside those that ASSAY_MODEL_HOSTS lists.")
  private List<String> modelHosts = List.of();

  @Override
  public Integer call() throws Exception {
    ServeSettings settings =
        new ServeSettings(
            data.directory(),
            ServeSettings.host(host),
            port,
            Optional.ofNullable(url),
            demo,
            ServeSettings.database(System.getenv()),
            modelHosts);
    new Supervisor(settings, System.out).run();
    return 0;
  }
}
