// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.suite;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import java.util.Locale;
import java.util.Set;

/**
 * One of the services that a version consists of. It is told by environment variables where it
 * listens and where the others do, and so are the tests.
 *
 * @param name unique in its item, as people call it
 * @param platform what it is written for: java, node or python
 * @param start the file it starts in; of Java the class
 * @param port on the loopback that services and tests share
 */
public record TestedService(String name, String platform, String start, int port) {
  private static final String NAME = "[a-z]+(-[a-z]+)*";
  private static final Set<String> PLATFORMS = Set.of("java", "node", "python");

  static TestedService read(YamlFields fields, Findings findings) {
    TestedService service =
        new TestedService(
            fields.text("name"),
            fields.text("platform"),
            fields.text("start"),
            fields.integer("port", 1024, 65_535));
    if (!service.name().matches(NAME)) {
      findings.error(fields.where("name"), "is small letters and hyphens");
    }
    if (!PLATFORMS.contains(service.platform())) {
      findings.error(fields.where("platform"), "must be one of java, node, python");
    }
    fields.refuseUnknown(Set.of());
    return service;
  }

  /** The language of its platform, by the judge's name. */
  String language() {
    return platform.equals("node") ? "javascript" : platform;
  }

  /** The variable that says where it is: {@code ORDER_DESK_URL}. */
  public String variable() {
    return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
  }

  /** Where it is, for tests and for the other services. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }
}
