// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends XML that brings in something from outside: entities, document types and inclusions that
 * name the file with the canary, or an address of the service's own machine where the probe
 * listens. (XXE, CWE-611.) Whether entities that hold entities are expanded is reported, not
 * scored: it costs memory where a parser sets no bound, and a bound cannot be found without it.
 */
final class XmlEntities implements Check {
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)");
  private static final String SYSTEM_FILE = "file:///etc/passwd";
  private static final String IN_SYSTEM_FILE = "root:x:0";
  private static final String XINCLUDE =
      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"%s\"/>";

  /**
   * A document that should bring nothing.
   *
   * @param how what brings it in
   * @param prolog what stands before the root
   * @param text what stands where honest documents have text
   */
  private record Attack(String how, String prolog, String text) {}

  @Override
  public String run(Bench bench) throws IOException {
    Intake intake = Intake.of(bench, "application/xml");
    Matcher root = ROOT.matcher(bench.setting("document"));
    if (!root.find()) {
      throw new IllegalStateException("the setting document has no element");
    }
    honest(bench, intake);
    try (Listener inside = Listener.at(0, InventedWord.next())) {
      List<Attack> attacks =
          attacks(root.group(1), bench.surroundings().plan().canaryFile(), inside.port());
      for (Attack attack : attacks) {
        String document = attack.prolog() + document(bench, attack.text());
        check(bench, inside, attack.how(), intake, intake.send(document));
        if (intake.isBody()) {
          byte[] wide = ("\uFEFF" + document).getBytes(StandardCharsets.UTF_16BE);
          check(bench, inside, attack.how() + ", in UTF-16", intake, intake.send(wide));
        }
      }
      String nested = nested(bench, intake, root.group(1));
      honest(bench, intake);
      return attacks.size() + " documents brought nothing from outside; " + nested;
    }
  }

  private static void honest(Bench bench, Intake intake) {
    String word = InventedWord.next();
    Reply reply =
        Prerequisite.works(intake.send(document(bench, word)), "sending an honest document");
    Prerequisite.that(
        shown(bench, intake, reply).contains(word), "the text of an honest document is not shown");
  }

  private static String document(Bench bench, String text) {
    return bench.setting("document").replace("${text}", text);
  }

  private static List<Attack> attacks(String root, String file, int port) {
    String address = "http://127.0.0.1:" + port + "/";
    String type = "<!DOCTYPE " + root;
    List<Attack> attacks = new ArrayList<>();
    for (String from : List.of("file://" + file, file, SYSTEM_FILE, address)) {
      String what = from.equals(address) ? "an address" : "a file";
      attacks.add(
          new Attack(
              "an entity that is " + what,
              "%s [<!ENTITY x SYSTEM \"%s\">]>".formatted(type, from),
              "&x;"));
      attacks.add(new Attack("an inclusion (XInclude) of " + what, "", XINCLUDE.formatted(from)));
    }
    attacks.add(
        new Attack(
            "a public entity that is a file",
            "%s [<!ENTITY x PUBLIC \"any\" \"file://%s\">]>".formatted(type, file),
            "&x;"));
    attacks.add(
        new Attack(
            "a document type that is an address",
            "%s SYSTEM \"%sany.dtd\">".formatted(type, address),
            "text"));
    attacks.add(
        new Attack(
            "a parameter entity that is an address",
            "%s [<!ENTITY %% x SYSTEM \"%sany\"> %%x;]>".formatted(type, address),
            "text"));
    return attacks;
  }

  private static void check(Bench bench, Listener inside, String how, Intake intake, Reply reply) {
    String shown = shown(bench, intake, reply);
    if (shown.contains(bench.surroundings().canary()) || shown.contains(IN_SYSTEM_FILE)) {
      throw new AssertionError("%s brings a file that clients may not read".formatted(how));
    }
    if (inside.calls() > 0 || shown.contains(inside.word())) {
      throw new AssertionError("%s is fetched from the service's own machine".formatted(how));
    }
  }

  /** A thousand times one word, if entities in entities are expanded. */
  private static String nested(Bench bench, Intake intake, String root) {
    String word = InventedWord.next();
    String prolog =
        "<!DOCTYPE %s [<!ENTITY a \"%s\"><!ENTITY b \"%s\"><!ENTITY c \"%s\"><!ENTITY d \"%s\">]>"
            .formatted(root, word, "&a;".repeat(10), "&b;".repeat(10), "&c;".repeat(10));
    Reply reply = intake.send(prolog + document(bench, "&d;"));
    int times = shown(bench, intake, reply).split(word, -1).length - 1;
    return times > 0
        ? "entities in entities are expanded, to %d words (reported, not scored)".formatted(times)
        : "entities in entities are not expanded";
  }

  /** The answer, and what the service then shows where it says. */
  private static String shown(Bench bench, Intake intake, Reply reply) {
    if (!reply.isSuccess() || bench.optionalLine("read").isEmpty()) {
      return reply.body();
    }
    String id =
        bench.optional("id").map(at -> Bench.needed(reply, at, "sending a document")).orElse("");
    return reply.body() + bench.line("read").with("id", id).to(intake.service()).body();
  }
}
