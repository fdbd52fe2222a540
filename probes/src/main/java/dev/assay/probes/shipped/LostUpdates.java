// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends the same change many times at once, and holds the sum of what was accepted against what is
 * there afterwards. It finds a race that is easy to hit; that it found none is no proof.
 */
final class LostUpdates implements Check {
  private static final int AT_ONCE = 8;

  @Override
  public String run(Bench bench) throws InterruptedException {
    Service service = bench.person().service();
    RequestLine change = bench.line("change");
    RequestLine read = bench.line("read");
    if (bench.optional("create").isPresent()) {
      Reply made =
          Prerequisite.works(
              bench.line("create").with("text", InventedWord.next()).to(service), "the first step");
      String id = Bench.needed(made, bench.setting("id"), "the first step");
      change = change.with("id", id);
      read = read.with("id", id);
    }
    double step = Double.parseDouble(bench.setting("step"));
    double start = value(read, service, bench);
    Prerequisite.works(change.to(service), "one change");
    Prerequisite.that(
        value(read, service, bench) == start + step, "one change alone does not have its effect");

    int changes = bench.number("times", 48);
    int accepted = atOnce(change, service, changes);
    Prerequisite.that(accepted >= changes / 2, "most changes at the same time are refused");
    double expected = start + step * (accepted + 1);
    double there = value(read, service, bench);
    if (there != expected) {
      throw new AssertionError(
          "%d changes were accepted at the same time, and the value is %s instead of %s"
              .formatted(accepted, plain(there), plain(expected)));
    }
    return accepted + " changes at the same time all counted";
  }

  private static int atOnce(RequestLine change, Service service, int times)
      throws InterruptedException {
    List<Future<Reply>> coming = new ArrayList<>();
    int accepted = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < times; i++) {
        coming.add(workers.submit(() -> change.to(service)));
      }
      for (Future<Reply> reply : coming) {
        accepted += reply.get().isSuccess() ? 1 : 0;
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    }
    return accepted;
  }

  private static double value(RequestLine read, Service service, Bench bench) {
    double[] value = {0};
    Prerequisite.works(
        () -> value[0] = read.to(service).expect(200).number(bench.setting("shown")),
        "reading the value");
    return value[0];
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
