// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.probes.ProbeGroup;
import dev.assay.server.itemtype.ItemRoom.Reader;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The probes of a grade's detail, as reports show them. Public for its template alone. */
public final class ServiceProbes {
  private ServiceProbes() {}

  /** The probes of one group; a group without probes is not there. */
  public record Group(String tag, List<JsonNode> probes) {
    public Group {
      probes = List.copyOf(probes);
    }
  }

  /**
   * In the order of {@link ProbeGroup}.
   *
   * @param detail a {@link ServiceDetail}
   */
  public static List<Group> groups(JsonNode detail) {
    return Arrays.stream(ProbeGroup.values())
        .map(ProbeGroup::tag)
        .map(tag ->
            new Group(
                tag,
                detail
                    .path("probes")
                    .valueStream()
                    .filter(probe -> probe.path("group").asString("").equals(tag))
                    .toList()))
        .filter(group -> !group.probes().isEmpty())
        .toList();
  }

  /**
   * Whether a reader may see what was asked and answered: the team always, the candidate of probes
   * that could be run at will, and of the others where the author allows it.
   *
   * @param detail a {@link ServiceDetail}
   * @param probe one of its probes
   */
  public static boolean shows(JsonNode detail, JsonNode probe, Reader reader) {
    return reader == Reader.TEAM
        || probe.path("open").asBoolean(false)
        || detail.path("shows").asBoolean(false);
  }

  /**
   * Whether there are marks for security, or for anything else.
   *
   * @param detail a {@link ServiceDetail}
   */
  public static boolean measures(JsonNode detail, boolean security) {
    return detail
        .path("probes")
        .valueStream()
        .filter(probe -> probe.path("scored").asBoolean(false))
        .filter(probe -> probe.path("weight").asInt(0) > 0)
        .anyMatch(probe ->
            security == probe.path("group").asString("").equals(ProbeGroup.SECURITY.tag()));
  }

  /** The colour of an outcome's badge: what was not measured is not bad. */
  public static String badge(String outcome) {
    return switch (outcome) {
      case "PASSED" -> "good";
      case "FAILED" -> "bad";
      default -> "warn";
    };
  }
}
