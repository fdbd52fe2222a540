// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.HeadStart;
import dev.assay.judge.language.Toolchain;
import dev.assay.sandbox.Sandbox;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The head starts of the languages, each made in the background when it is first wished for. Until
 * then, and where making it fails, programs take the ordinary way.
 */
final class Kits {
  private static final System.Logger LOG = System.getLogger(Kits.class.getName());

  private final Sandbox sandbox;
  private final boolean wanted;
  private final Map<HeadStart, CompletableFuture<Optional<Ready>>> made = new ConcurrentHashMap<>();

  private Kits(Sandbox sandbox, boolean wanted) {
    this.sandbox = sandbox;
    this.wanted = wanted;
  }

  static Kits in(Sandbox sandbox) {
    return new Kits(sandbox, true);
  }

  /** Every program takes the ordinary way. */
  static Kits none(Sandbox sandbox) {
    return new Kits(sandbox, false);
  }

  /** A kit and the compilers that stay. */
  record Ready(Kit kit, WarmCompilers compilers) {}

  /** What is ready now. */
  Optional<Ready> now(Toolchain toolchain) {
    return begun(toolchain).getNow(Optional.empty());
  }

  /** What is ready in the end. */
  Optional<Ready> awaited(Toolchain toolchain) {
    return begun(toolchain).join();
  }

  private CompletableFuture<Optional<Ready>> begun(Toolchain toolchain) {
    Optional<HeadStart> start = toolchain.headStart();
    return start.isEmpty() || !wanted
        ? CompletableFuture.completedFuture(Optional.empty())
        : made.computeIfAbsent(
            start.get(),
            head ->
                CompletableFuture.supplyAsync(
                    () -> make(toolchain.language().title(), head, toolchain.processes()),
                    work -> Thread.ofVirtual().name("kit").start(work)));
  }

  private Optional<Ready> make(String language, HeadStart start, int processes) {
    try {
      Kit kit = Kit.make(sandbox, start);
      return Optional.of(new Ready(kit, new WarmCompilers(sandbox, kit.compiler(processes))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Programs in " + language + " start the slow way", e);
      return Optional.empty();
    }
  }
}
