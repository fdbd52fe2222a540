// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.List;

/** Stores text that is HTML, and looks whether a page of the service gives it back as HTML. */
final class StoredScript implements Check {

  @Override
  public String run(Bench bench) {
    Service service = bench.person().service();
    String honest = InventedWord.next();
    Reply page = shown(bench, service, honest);
    Prerequisite.that(
        page.header("content-type").filter(type -> type.startsWith("text/html")).isPresent(),
        "the page is not HTML");
    Prerequisite.that(page.body().contains(honest), "the page does not show what was stored");

    List<String> attacks =
        List.of(
            "<script>%s()</script>",
            "\"><img src=x onerror=%s()>", "'><svg onload=%s()>", "</title><b>%s");
    for (String attack : attacks) {
      String text = attack.formatted(InventedWord.next());
      if (shown(bench, service, text).body().contains(text)) {
        throw new AssertionError("text that somebody stored becomes part of the page: " + text);
      }
    }
    return attacks.size() + " texts with HTML in them were shown as text or refused";
  }

  private static Reply shown(Bench bench, Service service, String text) {
    Reply stored = bench.line("write").with("text", text).to(service);
    if (stored.isRefusal()) {
      return new Reply(stored.status(), stored.headers(), ""); // not let in: as good
    }
    Prerequisite.works(stored, "storing text");
    RequestLine page = bench.line("page");
    if (bench.optional("id").isPresent()) {
      page = page.with("id", Bench.needed(stored, bench.setting("id"), "storing text"));
    }
    return Prerequisite.works(page.to(service), "the page");
  }
}
