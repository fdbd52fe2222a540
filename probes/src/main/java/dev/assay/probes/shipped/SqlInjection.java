// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts SQL where a word is expected, and looks for what no honest request shows: the canary that
 * the seed of the database holds, and a word that only a database makes of what it is told. The
 * second is why a service gains nothing by knowing the canary and leaving it out of its answers.
 */
final class SqlInjection implements Check {
  private static final int MOST_COLUMNS = 8;

  @Override
  public String run(Bench bench) {
    RequestLine request = bench.line("request");
    Service service = bench.person().service();
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
    String begins = InventedWord.next();
    String ends = InventedWord.next();
    List<String> sums = unions("replace('" + begins + "!" + ends + "','!','q')", "");
    for (String attack : sums) {
      if (request.with("input", attack).to(service).body().contains(begins + "q" + ends)) {
        throw new AssertionError("SQL in the input is worked out by the database");
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
    return attacks.size() + sums.size() + " injections found nothing";
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
    bench
        .optional("table")
        .ifPresent(table -> attacks.addAll(unions(bench.setting("column"), " from " + table)));
    return attacks;
  }

  /** Puts an expression into every column of results that have up to eight. */
  private static List<String> unions(String expression, String from) {
    List<String> attacks = new ArrayList<>();
    for (String close : List.of("'", "%'")) {
      for (int columns = 1; columns <= MOST_COLUMNS; columns++) {
        for (int at = 0; at < columns; at++) {
          List<String> selected = new ArrayList<>();
          for (int i = 0; i < columns; i++) {
            selected.add(i == at ? expression : "null");
          }
          attacks.add(
              "zzz%s union all select %s%s -- ".formatted(close, String.join(",", selected), from));
        }
      }
    }
    return attacks;
  }
}
