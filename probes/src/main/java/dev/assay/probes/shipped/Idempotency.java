// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;

/**
 * Sends a request again as a client does that got no answer: with the same key it takes effect once
 * and is answered as before; with another key it takes effect again.
 */
final class Idempotency implements Check {

  @Override
  public String run(Bench bench) {
    Service service = bench.person().service();
    RequestLine request = bench.line("request").with("text", InventedWord.next());
    String header = bench.optional("header").orElse("Idempotency-Key");
    int start = count(bench, service);
    String key = InventedWord.next();
    Service keyed = service.with(header, key);
    Reply first = Prerequisite.works(request.to(keyed), "the first request");
    Prerequisite.that(count(bench, service) == start + 1, "one request does not have one effect");

    for (int again = 0; again < 3; again++) {
      Reply reply = request.to(keyed);
      if (!reply.isSuccess()) {
        throw new AssertionError("the same request again is answered with " + reply.status());
      }
      bench.optional("id").ifPresent(id -> same(first, reply, id));
    }
    int retried = count(bench, service);
    if (retried != start + 1) {
      throw new AssertionError(
          "a request sent four times with one key took effect %d times".formatted(retried - start));
    }
    Prerequisite.works(request.to(service.with(header, InventedWord.next())), "another key");
    Prerequisite.that(
        count(bench, service) == start + 2, "a request with another key has no effect of its own");
    return "a request sent four times took effect once";
  }

  private static void same(Reply first, Reply again, String id) {
    if (!first.text(id).equals(again.text(id))) {
      throw new AssertionError("the same request again is answered with another " + id);
    }
  }

  private static int count(Bench bench, Service service) {
    int[] count = {0};
    Prerequisite.works(
        () ->
            count[0] =
                bench
                    .line("list")
                    .to(service)
                    .expect(200)
                    .list(bench.optional("in").orElse(""))
                    .size(),
        "counting what is there");
    return count[0];
  }
}
