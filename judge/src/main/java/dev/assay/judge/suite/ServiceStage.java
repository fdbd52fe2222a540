// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.judge.service.RunningServices;
import dev.assay.judge.service.ServiceGroups;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.Execution;
import dev.assay.sandbox.Limits;
import dev.assay.sandbox.Mount;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A version as services: each in a cell of its own, on a loopback that they share with the cell of
 * the tests and nobody else. That cell waits until all of them answer {@code GET /health} with 200,
 * says so before the first line of the suite's is run, and becomes the suite. When it does not say
 * so, the services are at fault: no test has run, and nothing is known of the suite.
 *
 * @param boot how long services may take until they are ready
 */
record ServiceStage(Sandbox sandbox, ServiceGroups groups, Subject subject, Duration boot)
    implements Stage {
  private static final String READY = "ready\n";
  private static final String WAIT =
      """
      for port in $1; do
        until (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /health HTTP/1.0\r\n\r\n' >&3 \
            && read -r said <&3 && [[ $said == HTTP/1.?' 200'* ]]) 2>/dev/null
        do
          (( SECONDS < $2 )) || exit 1
          sleep 0.03
        done
      done
      echo ready
      shift 2
      exec "$@"
      """;

  @Override
  public Execution run(Cell cell, Tree suite, Version version)
      throws SuiteFault, SandboxFault, InterruptedException {
    Map<String, String> addresses = new HashMap<>();
    subject.services().forEach(part -> addresses.put(part.variable(), part.address()));
    List<ServiceGroups.Member> members =
        subject.services().stream().map(part -> part.of(version, addresses)).toList();
    Cell waiting = waiting(cell.with(new Mount.Late(suite, Bench.PROGRAM)), addresses);
    try (CellNetwork network = sandbox.network();
        RunningServices services = groups.start(members, network)) {
      Execution execution = sandbox.run(waiting, network, InputStream.nullInputStream());
      if (!new String(execution.stdout(), UTF_8).startsWith(READY)) {
        throw new SuiteFault(
            "the services of %s were not ready within %d s: %s"
                .formatted(version.name(), boot.toSeconds(), services.told()));
      }
      return execution;
    }
  }

  private Cell waiting(Cell cell, Map<String, String> addresses) {
    Limits limits = cell.limits();
    String ports =
        subject.services().stream()
            .map(part -> String.valueOf(part.port()))
            .collect(Collectors.joining(" "));
    Cell told = cell.with(limits.withTime(limits.cpu(), limits.wall().plus(boot)));
    for (Map.Entry<String, String> address : addresses.entrySet()) {
      told = told.with(address.getKey(), address.getValue());
    }
    return told.runBy("/bin/bash", "-c", WAIT, "wait", ports, String.valueOf(boot.toSeconds()));
  }
}
