// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts SQL where a word is expected, and looks for a row that no honest request shows: the canary
 * that the seed of the database holds.
 */
final class SqlInjection implements Check {
  private static final int MOST_COLUMNS = 8;

  @Override
  public String run(Bench bench) {
    RequestLine request = bench.line("request");
    Service service = bench.person("reader").service();
    String canary = bench.surroundings().canary();
    String honest = bench.setting("input");
    Reply found =
        Prerequisite.works(request.with("input", honest).to(service), "the honest request");
    Prerequisite.that(
        found.body().contains(bench.setting("finds")),
        "the honest request does not find \"" + bench.setting("finds") + "\"");
    Prerequisite.that(!found.body().contains(canary), "the honest request shows the hidden row");

    List<String> attacks = attacks(honest, bench);
    for (String attack : attacks) {
      Reply reply = request.with("input", attack).to(service);
      if (reply.body().contains(canary)) {
        throw new AssertionError("SQL in the input shows a row that nobody may see");
      }
    }
    Reply again = request.with("input", honest).to(service);
    if (!again.body().contains(bench.setting("finds"))) {
      throw new AssertionError("SQL in the input has changed what the database holds");
    }
    Reply quote = request.with("input", honest + "'").to(service);
    if (quote.status() >= 500) {
      throw new AssertionError(
          "a single quotation mark breaks the query (status " + quote.status() + ")");
    }
    return attacks.size() + " injections found nothing";
  }

  private static List<String> attacks(String honest, Bench bench) {
    List<String> attacks = new ArrayList<>();
    for (String close : List.of("'", "%'", "')", "%')", "\"", "")) {
      attacks.add(honest + close + " or 1=1 -- ");
      attacks.add(honest + close + " or 1=1 order by 1 desc -- ");
    }
    attacks.add("' or '1'='1");
    attacks.add("' or '' like '");
    attacks.add(honest + "'; delete from " + bench.optional("table").orElse("users") + " -- ");
    bench.optional("table").ifPresent(table -> unions(table, bench.setting("column"), attacks));
    return attacks;
  }

  private static void unions(String table, String column, List<String> attacks) {
    for (String close : List.of("'", "%'")) {
      for (int columns = 1; columns <= MOST_COLUMNS; columns++) {
        for (int at = 0; at < columns; at++) {
          List<String> selected = new ArrayList<>();
          for (int i = 0; i < columns; i++) {
            selected.add(i == at ? column : "null");
          }
          attacks.add(
              "zzz%s union all select %s from %s -- "
                  .formatted(close, String.join(",", selected), table));
        }
      }
    }
  }
}
