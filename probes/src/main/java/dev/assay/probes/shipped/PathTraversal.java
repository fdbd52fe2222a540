// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks for files by names that lead out of the folder: to one with the canary in it, and to two
 * that every system has, so that a service gains nothing by keeping back the canary alone.
 */
final class PathTraversal implements Check {
  private static final int DEEPEST = 6;

  @Override
  public String run(Bench bench) {
    RequestLine request = bench.line("request");
    Service service = bench.person().service();
    Reply honest =
        Prerequisite.works(
            request.with("input", bench.setting("input")).to(service), "the honest request");
    Prerequisite.that(
        honest.body().contains(bench.setting("finds")),
        "the honest request does not bring \"" + bench.setting("finds") + "\"");

    Map<String, String> files =
        Map.of(
            bench.surroundings().plan().canaryFile(),
            bench.surroundings().canary(),
            "/etc/passwd",
            "root:",
            "/proc/self/environ",
            "PARTNER_URL=");
    int tried = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      List<String> names = names(file.getKey().substring(1));
      for (String name : names) {
        seen(request.withEncoded("input", name).to(service), file.getValue(), name);
        if (request.hasBody()) {
          seen(request.with("input", name).to(service), file.getValue(), name);
        }
      }
      tried += names.size();
    }
    return tried + " ways out of the folder were closed";
  }

  private static List<String> names(String file) {
    List<String> names = new ArrayList<>();
    String encodedFile = file.replace("/", "%2F");
    names.add("/" + file);
    names.add("%2F" + encodedFile);
    names.add("file:///" + file);
    for (int depth = 1; depth <= DEEPEST; depth++) {
      names.add("../".repeat(depth) + file);
      names.add("..%2F".repeat(depth) + encodedFile);
      names.add("%2e%2e%2f".repeat(depth) + encodedFile);
      names.add("%252e%252e%252f".repeat(depth) + file.replace("/", "%252f"));
      names.add("....//".repeat(depth) + file);
      names.add("..%5C".repeat(depth) + file.replace("/", "%5C"));
    }
    return names;
  }

  private static void seen(Reply reply, String secret, String name) {
    if (reply.body().contains(secret)) {
      throw new AssertionError("the name " + name + " reads a file outside the folder");
    }
  }
}
