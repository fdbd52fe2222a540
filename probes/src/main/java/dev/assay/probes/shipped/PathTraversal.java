// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.ArrayList;
import java.util.List;

/** Asks for a file by a name that leads out of the folder: to one with the canary in it. */
final class PathTraversal implements Check {
  private static final int DEEPEST = 6;

  @Override
  public String run(Bench bench) {
    RequestLine request = bench.line("request");
    Service service = bench.person("reader").service();
    String canary = bench.surroundings().canary();
    Reply honest =
        Prerequisite.works(
            request.with("input", bench.setting("input")).to(service), "the honest request");
    Prerequisite.that(
        honest.body().contains(bench.setting("finds")),
        "the honest request does not bring \"" + bench.setting("finds") + "\"");

    String file = bench.surroundings().plan().canaryFile().substring(1);
    List<String> names = names(file);
    for (String name : names) {
      seen(request.withEncoded("input", name).to(service), canary, name);
      if (request.hasBody()) {
        seen(request.with("input", name).to(service), canary, name);
      }
    }
    return names.size() + " ways out of the folder were closed";
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

  private static void seen(Reply reply, String canary, String name) {
    if (reply.body().contains(canary)) {
      throw new AssertionError("the name " + name + " reads a file outside the folder");
    }
  }
}
