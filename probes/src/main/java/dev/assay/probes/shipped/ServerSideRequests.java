// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.io.IOException;
import java.net.BindException;
import java.util.List;

/**
 * Gives the service an address to fetch: first the partner's, which it is told that it may call,
 * then others of its own machine, where the probe listens.
 */
final class ServerSideRequests implements Check {

  @Override
  public String run(Bench bench) throws IOException {
    RequestLine request = bench.line("request");
    Service service = bench.person().service();
    try (Listener partner =
            Listener.at(bench.surroundings().plan().partner(), InventedWord.next());
        Listener inside = Listener.at(0, InventedWord.next())) {
      String honest = "http://127.0.0.1:" + partner.port() + "/page";
      Prerequisite.works(request.with("input", honest).to(service), "fetching from the partner");
      Prerequisite.that(partner.calls() > 0, "the service does not fetch from the partner");

      List<String> attacks =
          List.of(
              "http://127.0.0.1:%d/",
              "http://localhost:%d/",
              "http://2130706433:%d/",
              "http://0.0.0.0:%d/",
              "http://127.0.0.1:" + partner.port() + "@127.0.0.1:%d/",
              "http://127.0.0.1:%d/#127.0.0.1:" + partner.port(),
              "HTTP://127.1:%d/");
      for (String attack : attacks) {
        String address = attack.formatted(inside.port());
        Reply reply = request.with("input", address).to(service);
        if (inside.calls() > 0 || reply.body().contains(inside.word())) {
          throw new AssertionError("the service fetches " + address + " for whoever asks");
        }
      }
      partner.redirectTo("http://127.0.0.1:" + inside.port() + "/");
      request.with("input", honest).to(service);
      if (inside.calls() > 0) {
        throw new AssertionError("the service follows a redirection to its own machine");
      }
      return attacks.size() + " addresses of its own machine were not fetched";
    } catch (BindException taken) {
      throw new AssertionError("the service listens where its partner should", taken);
    }
  }
}
