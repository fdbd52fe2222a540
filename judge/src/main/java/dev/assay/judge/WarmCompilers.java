// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.WarmCompiler.Answer;
import dev.assay.judge.language.Sources;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The compilers that stay, of one language: one to begin with, one more while programs wait, each
 * replaced after so many programs. A program that does not get an answer here (none was free, it
 * took too long, the compiler broke) is to be compiled the ordinary way, which alone decides.
 */
final class WarmCompilers {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration QUEUE = Duration.ofSeconds(2);
  private static final int MOST_PROGRAMS = 250;
  private static final int MOST = 2;

  private final Sandbox sandbox;
  private final Cell cell;
  private final Deque<WarmCompiler> free = new ArrayDeque<>();
  private int there;
  private int starting;

  WarmCompilers(Sandbox sandbox, Cell cell) {
    this.sandbox = sandbox;
    this.cell = cell;
  }

  Optional<Answer> compile(Sources sources) throws InterruptedException {
    Optional<WarmCompiler> taken = take();
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    WarmCompiler compiler = taken.get();
    try {
      Answer answer = compiler.compile(sources, PATIENCE);
      giveBack(compiler);
      return Optional.of(answer);
    } catch (IOException broken) {
      gone();
      return Optional.empty();
    } catch (InterruptedException e) {
      gone();
      throw e;
    }
  }

  /** A free one, waiting a little when all are at work; none while the first one starts. */
  private synchronized Optional<WarmCompiler> take() throws InterruptedException {
    long until = System.nanoTime() + QUEUE.toNanos();
    while (true) {
      WarmCompiler compiler = free.pollFirst();
      if (compiler != null && compiler.alive()) {
        return Optional.of(compiler);
      }
      if (compiler != null) {
        there--;
        continue;
      }
      long left = (until - System.nanoTime()) / 1_000_000;
      if (there == 0 || left <= 0) {
        startOne();
        return Optional.empty();
      }
      wait(left);
    }
  }

  private synchronized void startOne() {
    if (starting == 0 && there < MOST) {
      starting++;
      Thread.ofVirtual().name("compiler").start(this::start);
    }
  }

  private void start() {
    try {
      WarmCompiler compiler = WarmCompiler.start(sandbox, cell);
      synchronized (this) {
        starting--;
        there++;
        giveBack(compiler);
      }
    } catch (SandboxFault fault) {
      synchronized (this) {
        starting--;
        notifyAll();
      }
    }
  }

  /** Returns when there is one, or none could be started. */
  synchronized void await() throws InterruptedException {
    if (there == 0) {
      startOne();
      while (starting > 0 && there == 0) {
        wait();
      }
    }
  }

  private synchronized void giveBack(WarmCompiler compiler) {
    if (compiler.compiled() >= MOST_PROGRAMS) {
      compiler.end();
      gone();
      startOne();
    } else {
      free.addFirst(compiler);
      notifyAll();
    }
  }

  private synchronized void gone() {
    there--;
    notifyAll();
  }
}
