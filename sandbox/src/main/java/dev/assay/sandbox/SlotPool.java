// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The prepared cells, by shape. How many of a shape are kept follows how many were in use at once
 * lately, within the memory that all of them together may hold; a shape that is not asked for any
 * more is let go. One that dies while it waits is replaced.
 */
final class SlotPool {

  private static final Duration ROUND = Duration.ofSeconds(60);
  private static final int KEPT_ROUNDS = 10;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  private final Foundry foundry;
  private final long budget;
  private final Map<CellShape, Shelf> shelves = new HashMap<>();
  private final ScheduledExecutorService workers;
  private boolean closed;

  SlotPool(Foundry foundry, long budget) {
    this.foundry = foundry;
    this.budget = budget;
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.workers =
        Executors.newScheduledThreadPool(
            threads, Thread.ofPlatform().daemon().name("sandbox-slots-", 0).factory());
    workers.scheduleWithFixedDelay(
        this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is known of one shape. */
  private static final class Shelf {
    private final Deque<Slot> slots = new ArrayDeque<>();
    private long cost = 16L << 20;
    private int arming;
    private int inUse;
    private int most;
    private int floor;
    private int quietRounds;
    private long sickUntil = System.nanoTime();

    /** One more than were in use at once; none for what was asked for only once. */
    int wanted() {
      return Math.max(floor, most > 1 ? most : 0);
    }

    boolean sick() {
      return System.nanoTime() - sickUntil < 0;
    }
  }

  /** A prepared cell of this shape, the oldest; the caller says when its use {@link #ended}. */
  synchronized Optional<Slot> take(CellShape shape) {
    if (closed || budget <= 0) {
      return Optional.empty();
    }
    Shelf shelf = shelves.computeIfAbsent(shape, any -> new Shelf());
    boolean known = shelf.most > 0 || shelf.floor > 0;
    shelf.inUse++;
    shelf.most = Math.max(shelf.most, known ? shelf.inUse + 1 : 1);
    shelf.quietRounds = 0;
    Optional<Slot> slot = Optional.ofNullable(shelf.slots.pollFirst());
    if (known) {
      fill(shape, shelf);
    }
    return slot;
  }

  synchronized void ended(CellShape shape) {
    Shelf shelf = shelves.get(shape);
    if (shelf != null) {
      shelf.inUse--;
    }
  }

  /** Keeps at least so many of this shape from now on. */
  synchronized void prepare(CellShape shape, int count) {
    if (!closed && budget > 0) {
      Shelf shelf = shelves.computeIfAbsent(shape, any -> new Shelf());
      shelf.floor = Math.max(shelf.floor, count);
      fill(shape, shelf);
    }
  }

  private synchronized void fill(CellShape shape, Shelf shelf) {
    while (!closed
        && !shelf.sick()
        && shelf.slots.size() + shelf.arming < shelf.wanted()
        && roomFor(shelf)) {
      shelf.arming++;
      workers.execute(() -> arm(shape, shelf));
    }
  }

  /** Makes room, if need be, by letting go of what was not asked for lately. */
  private boolean roomFor(Shelf shelf) {
    if (held() + shelf.cost > budget) {
      shelves.values().stream()
          .filter(other -> other.quietRounds > 0 && other.floor == 0)
          .forEach(other -> discard(other.slots));
    }
    return held() + shelf.cost <= budget;
  }

  private long held() {
    return shelves.values().stream()
        .mapToLong(shelf -> shelf.cost * (shelf.slots.size() + shelf.arming))
        .sum();
  }

  private void arm(CellShape shape, Shelf shelf) {
    try {
      Slot slot = foundry.prepare(shape);
      slot.gone().thenRun(() -> lost(slot, shelf));
      slot.ready()
          .whenComplete((bytes, failure) -> {
            if (failure == null) {
              cost(shelf, bytes);
            } else {
              sicken(shelf);
            }
          });
      put(slot, shelf);
    } catch (SandboxFault fault) {
      sicken(shelf);
      armed(shelf);
    }
  }

  private synchronized void put(Slot slot, Shelf shelf) {
    shelf.arming--;
    if (closed || slot.gone().isDone()) {
      workers.execute(slot::discard);
    } else {
      shelf.slots.addLast(slot);
    }
  }

  private synchronized void armed(Shelf shelf) {
    shelf.arming--;
  }

  private synchronized void cost(Shelf shelf, long bytes) {
    shelf.cost = Math.max(1L << 20, bytes);
  }

  private synchronized void sicken(Shelf shelf) {
    shelf.sickUntil = System.nanoTime() + AFTER_FAILURE.toNanos();
  }

  /** Its process has ended: either its use is over or it died waiting. */
  private synchronized void lost(Slot slot, Shelf shelf) {
    if (shelf.slots.remove(slot) && !closed) {
      workers.execute(slot::discard);
      fill(slot.shape(), shelf);
    }
  }

  private void discard(Deque<Slot> slots) {
    new ArrayList<>(slots).forEach(slot -> workers.execute(slot::discard));
    slots.clear();
  }

  /** Forgets slowly how much was needed at once. */
  private synchronized void round() {
    shelves
        .values()
        .forEach(shelf -> {
          shelf.quietRounds++;
          shelf.most = Math.max(shelf.inUse, shelf.quietRounds > KEPT_ROUNDS ? 0 : shelf.most);
          while (shelf.slots.size() > shelf.wanted()) {
            Slot surplus = shelf.slots.removeLast();
            workers.execute(surplus::discard);
          }
        });
    shelves
        .values()
        .removeIf(shelf -> shelf.wanted() == 0 && shelf.arming == 0 && shelf.inUse == 0);
    shelves.forEach(this::fill);
  }

  /** How many wait, ready or nearly so. */
  synchronized int size() {
    return shelves.values().stream().mapToInt(shelf -> shelf.slots.size() + shelf.arming).sum();
  }

  synchronized int ready() {
    return shelves.values().stream()
        .mapToInt(shelf -> (int) shelf.slots.stream().filter(Slot::waits).count())
        .sum();
  }

  /** Throws all away and waits until nothing is left of them. */
  void close() {
    var left = new ArrayList<Slot>();
    synchronized (this) {
      closed = true;
      shelves.values().stream().map(shelf -> shelf.slots).forEach(left::addAll);
      shelves.clear();
    }
    left.forEach(Slot::discard);
    workers.shutdown();
    workers.close();
  }
}
