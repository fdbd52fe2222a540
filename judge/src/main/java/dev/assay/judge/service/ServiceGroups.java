// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.sandbox.CellNetwork;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts services that belong together, each in a cell of its own on one network, for whoever
 * speaks to them there; nothing probes them, and they have no database. What was compiled is kept,
 * the oldest given up first. Thread-safe.
 */
public final class ServiceGroups {
  private static final int KEPT = 64;

  private final Sandbox sandbox;
  private final JavaBuild build;
  private final Map<ServiceProgram, Tree> built =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ServiceProgram, Tree> eldest) {
          return size() > KEPT;
        }
      };

  public ServiceGroups(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.build = new JavaBuild(sandbox);
  }

  /**
   * A service of a group.
   *
   * @param name for whoever reads its log
   * @param port where it is to listen; it is told by {@code PORT}
   * @param memoryBytes what it may use
   * @param environment what else it is told
   */
  public record Member(
      String name,
      ServiceProgram program,
      int port,
      long memoryBytes,
      Map<String, String> environment) {
    public Member {
      environment = Map.copyOf(environment);
    }
  }

  /**
   * Starts a group; returns before its services are ready.
   *
   * @throws SandboxFault also when one does not compile, with what the compiler said
   */
  public RunningServices start(List<Member> members, CellNetwork network)
      throws SandboxFault, InterruptedException {
    List<ServiceCell> cells = new ArrayList<>();
    for (Member member : members) {
      cells.add(
          new ServiceCell(
              member.program(),
              built(member.program()),
              member.port(),
              member.memoryBytes(),
              member.environment(),
              Optional.empty()));
    }
    Map<String, RunningCell> running = new LinkedHashMap<>();
    try {
      for (int i = 0; i < cells.size(); i++) {
        running.put(members.get(i).name(), sandbox.start(cells.get(i).cell(), network));
      }
      return new RunningServices(running);
    } catch (SandboxFault fault) {
      running.values().forEach(RunningCell::close);
      throw fault;
    }
  }

  private synchronized Tree built(ServiceProgram program)
      throws SandboxFault, InterruptedException {
    Tree known = built.get(program);
    if (known != null) {
      return known;
    }
    JavaBuild.Built made = build.of(program);
    Tree tree =
        made.made()
            .orElseThrow(() -> new SandboxFault("a service does not compile: " + made.said()));
    built.put(program, tree);
    return tree;
  }
}
