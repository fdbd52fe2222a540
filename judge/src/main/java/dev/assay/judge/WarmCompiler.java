// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.judge.language.Sources;
import dev.assay.sandbox.Cell;
import dev.assay.sandbox.RunningCell;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxFault;
import dev.assay.sandbox.Tree;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A compiler in a cell that compiles one program after the other. Sent, all numbers in four bytes:
 * how many files; for each its name's length, name, length, content. Answered: one byte, whether it
 * compiled; the length of what the compiler said, and that; how many files were made, and these.
 * Whatever the answer, it is read within bounds and believed in nothing but being an answer.
 */
final class WarmCompiler {
  private static final int LONGEST_SAYING = 1 << 20;
  private static final int LONGEST_NAME = 4096;
  private static final int MOST_FILES = 20_000;
  private static final int MOST_BYTES = 64 << 20;

  private final RunningCell cell;
  private final DataOutputStream to;
  private final DataInputStream from;
  private int compiled;

  private WarmCompiler(RunningCell cell) {
    this.cell = cell;
    this.to = new DataOutputStream(new BufferedOutputStream(cell.stdin(), 1 << 16));
    this.from = new DataInputStream(new BufferedInputStream(cell.stdout(), 1 << 16));
  }

  /** Returns when it is ready. */
  static WarmCompiler start(Sandbox sandbox, Cell cell) throws SandboxFault {
    return new WarmCompiler(sandbox.start(cell));
  }

  /**
   * What came of one program.
   *
   * @param made the sources and what the compiler made of them; of no use when it did not compile
   */
  record Answer(boolean done, String said, Tree made) {}

  int compiled() {
    return compiled;
  }

  boolean alive() {
    return cell.alive();
  }

  /**
   * Compiles. Whatever goes wrong, the time running out included, this compiler is of no use
   * afterwards.
   */
  Answer compile(Sources sources, Duration patience) throws IOException, InterruptedException {
    compiled++;
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            send(sources);
            answer.complete(receive(sources));
          } catch (IOException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      end();
      throw new IOException("the compiler gave no answer", e);
    } catch (InterruptedException e) {
      end();
      throw e;
    }
  }

  void end() {
    cell.kill();
    Thread.ofVirtual().start(cell::close);
  }

  private void send(Sources sources) throws IOException {
    to.writeInt(sources.files().size());
    for (var file : sources.files().entrySet()) {
      byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
      to.writeInt(name.length);
      to.write(name);
      to.writeInt(file.getValue().length);
      to.write(file.getValue());
    }
    to.flush();
  }

  private Answer receive(Sources sources) throws IOException {
    boolean done = from.readBoolean();
    String said = new String(bytes(LONGEST_SAYING), StandardCharsets.UTF_8);
    int count = within(MOST_FILES);
    Map<String, byte[]> files = new HashMap<>(sources.files());
    int left = MOST_BYTES;
    for (int i = 0; i < count; i++) {
      String name = new String(bytes(LONGEST_NAME), StandardCharsets.UTF_8);
      if (!name.endsWith(".class")) {
        throw new IOException("the compiler made something that is no class");
      }
      byte[] content = bytes(left);
      left -= content.length;
      files.put(name, content);
    }
    return new Answer(done, said, done ? Tree.of(files) : Tree.empty());
  }

  private byte[] bytes(int most) throws IOException {
    byte[] bytes = new byte[within(most)];
    from.readFully(bytes);
    return bytes;
  }

  private int within(int most) throws IOException {
    int number = from.readInt();
    if (number < 0 || number > most) {
      throw new IOException("the compiler's answer is out of bounds");
    }
    return number;
  }
}
