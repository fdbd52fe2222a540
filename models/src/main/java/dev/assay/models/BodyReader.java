// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it comes in, held to its limits: one piece waits at a time, no wait is
 * longer than the silence allowed, and neither the time nor the bytes grow beyond what is taken.
 */
final class BodyReader extends InputStream implements Flow.Subscriber<List<ByteBuffer>> {

  /** What the wire says next. */
  private sealed interface Sign {
    record Bytes(ByteBuffer buffer) implements Sign {}

    record End() implements Sign {}

    record Broken() implements Sign {}
  }

  /** A limit was reached; which one is in the type of the fault that comes of it. */
  static final class LimitReached extends IOException {
    enum Limit {
      SILENCE,
      TOTAL,
      BYTES
    }

    private final Limit limit;

    LimitReached(Limit limit) {
      super(limit.name());
      this.limit = limit;
    }

    Limit limit() {
      return limit;
    }
  }

  private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
  private final ChatLimits limits;
  private final long startedAt;
  private Flow.@Nullable Subscription subscription;
  private ByteBuffer current = ByteBuffer.allocate(0);
  private boolean ended;
  private long taken;

  /**
   * @param startedAt {@link System#nanoTime} at the time the question was sent
   */
  BodyReader(ChatLimits limits, long startedAt) {
    this.limits = limits;
    this.startedAt = startedAt;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    int size = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer joined = ByteBuffer.allocate(size);
    buffers.forEach(joined::put);
    signs.add(new Sign.Bytes(joined.flip()));
  }

  @Override
  public void onError(Throwable problem) {
    signs.add(new Sign.Broken());
  }

  @Override
  public void onComplete() {
    signs.add(new Sign.End());
  }

  @Override
  public int read() throws IOException {
    return more() ? current.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int size = Math.min(length, current.remaining());
    current.get(target, offset, size);
    return size;
  }

  private boolean more() throws IOException {
    while (!current.hasRemaining()) {
      if (ended) {
        return false;
      }
      switch (next()) {
        case Sign.Bytes(ByteBuffer buffer) -> take(buffer);
        case Sign.End() -> ended = true;
        case Sign.Broken() -> throw new IOException("the connection broke");
      }
    }
    return true;
  }

  private void take(ByteBuffer buffer) throws LimitReached {
    taken += buffer.remaining();
    if (taken > limits.mostBytes()) {
      throw new LimitReached(LimitReached.Limit.BYTES);
    }
    current = buffer;
    Objects.requireNonNull(subscription).request(1);
  }

  private Sign next() throws IOException {
    Duration left = limits.total().minusNanos(System.nanoTime() - startedAt);
    boolean totalFirst = left.compareTo(limits.silence()) < 0;
    Duration wait = totalFirst ? left : limits.silence();
    try {
      Sign sign = signs.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
      if (sign == null) {
        throw new LimitReached(totalFirst ? LimitReached.Limit.TOTAL : LimitReached.Limit.SILENCE);
      }
      return sign;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
