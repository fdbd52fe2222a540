// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps programs from being written while processes are born. A new process holds, until it runs
 * its own program, every file that this one has open; and as long as anybody has a file open for
 * writing, Linux refuses to execute it (ETXTBSY). So what may be executed is written while nobody
 * is being born. One lock for the whole process, as its table of open files is one.
 */
final class Births {
  private static final ReadWriteLock LOCK = new ReentrantReadWriteLock(true);

  private Births() {}

  /** What writes files. */
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  /** Starts a process; when this returns it has let go of what it inherited. */
  static Process of(ProcessBuilder builder) throws IOException {
    return locked(LOCK.readLock(), builder::start);
  }

  /** Writes files that may be executed. */
  static void apartFrom(Writing writing) throws IOException {
    locked(
        LOCK.writeLock(),
        () -> {
          writing.run();
          return true;
        });
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T locked(Lock lock, Work<T> work) throws IOException {
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }
}
