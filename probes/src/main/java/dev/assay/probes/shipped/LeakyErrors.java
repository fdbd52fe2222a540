// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Provokes errors and looks in the answers for the inside of the service. */
final class LeakyErrors implements Check {
  private static final Pattern INSIDE =
      Pattern.compile(
          "Traceback \\(most recent call last\\)"
              + "|File \"/[^\"]*\\.py\", line [0-9]+"
              + "|\\bat [\\w.$]+\\([\\w]+\\.java:[0-9]+\\)"
              + "|\\bat [^\n]{0,80}\\(?(?:node:internal|file://|/program)[^\n]*:[0-9]+:[0-9]+"
              + "|Exception in thread"
              + "|\\b(?:java|javax|org|com)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*(?:Exception|Error)\\b"
              + "|org\\.postgresql|PSQLException|sqlite3?\\.\\w*Error|psycopg"
              + "|syntax error at or near|near \"[^\"]*\": syntax error|SQLSTATE"
              + "|(?i:select [\\w*, .]{1,80} from \\w+)"
              + "|/(?:program|work)/[\\w./-]+");

  private static final List<String> BODIES =
      List.of("{", "[]", "\"text\"", "{\"\":", "null", "{\"id\": {\"a\": []}}", "\u0000");

  @Override
  public String run(Bench bench) {
    RequestLine request = bench.line("request");
    Service service = bench.person().service();
    Prerequisite.works(filled(request).to(service), "the honest request");
    List<Reply> errors = new ArrayList<>();
    for (String body : BODIES) {
      if (request.hasBody()) {
        errors.add(filled(request).to(service, body));
      }
    }
    for (String input :
        List.of("'", "-1", "99999999999999999999", "%00", "%FF", "a%2Fb", "%7B%7D")) {
      errors.add(filled(request).withEncoded("input", input).to(service));
      bench
          .optionalLine("also")
          .ifPresent(line -> errors.add(filled(line).withEncoded("input", input).to(service)));
    }
    errors.add(service.get("/" + InventedWord.next()));
    for (Reply error : errors) {
      Matcher inside = INSIDE.matcher(error.body());
      if (error.status() >= 400 && inside.find()) {
        throw new AssertionError(
            "an error (status %d) shows the inside of the service: %s"
                .formatted(error.status(), inside.group()));
      }
    }
    long refused = errors.stream().filter(error -> error.status() >= 400).count();
    Prerequisite.that(refused > 0, "no request was answered with an error");
    return refused + " errors showed nothing of the inside";
  }

  private static RequestLine filled(RequestLine line) {
    return line.with("text", InventedWord.next())
        .with("input", "1")
        .with("name", InventedWord.next());
  }
}
