// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JobPosting objects of schema.org in a JSON document or in the script elements of a web page. */
final class JsonLdAds {
  private static final int DEEPEST = 60;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private JsonLdAds() {}

  /** A part of a document and the way to it, for messages. */
  private record Part(String where, JsonNode node) {}

  static List<JobAd> read(String name, String json) {
    List<JobAd> ads = new ArrayList<>();
    collect(name, json, 0, ads);
    return some(name, ads);
  }

  /** Those in a page; where there are none, the page's own words are one ad. */
  static List<JobAd> inPage(String name, String html) {
    List<JobAd> ads = new ArrayList<>();
    List<Element> scripts =
        Jsoup.parse(html).select("script[type]").stream()
            .filter(script -> script.attr("type").strip().startsWith("application/ld+json"))
            .toList();
    for (int i = 0; i < scripts.size(); i++) {
      int linesBefore = linesBefore(html, scripts.get(i).data());
      collect(name, scripts.get(i).data(), linesBefore, ads);
    }
    return some(name, ads);
  }

  private static int linesBefore(String html, String script) {
    int at = html.indexOf(script);
    return at < 0 ? 0 : (int) html.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static List<JobAd> some(String name, List<JobAd> ads) {
    if (ads.isEmpty()) {
      throw new UnreadableAds(
          name, "holds no JobPosting of schema.org; paste the words of the ad instead");
    }
    return ads;
  }

  private static void collect(String name, String json, int linesBefore, List<JobAd> ads) {
    Deque<Part> open = new ArrayDeque<>();
    open.add(new Part(name + " $", parsed(name, json, linesBefore)));
    while (!open.isEmpty()) {
      Part part = open.pop();
      if (JobPosting.is(part.node())) {
        if (ads.size() == AdReader.MOST_ADS) {
          throw new UnreadableAds(name, "has more than %d ads".formatted(AdReader.MOST_ADS));
        }
        ads.add(new JobPosting(part.where(), part.node()).ad());
      } else {
        children(part).reversed().forEach(open::push);
      }
    }
  }

  private static List<Part> children(Part part) {
    List<Part> children = new ArrayList<>();
    if (part.node().isArray()) {
      for (int i = 0; i < part.node().size(); i++) {
        children.add(new Part(part.where() + "[" + i + "]", part.node().get(i)));
      }
    }
    for (Map.Entry<String, JsonNode> field : part.node().properties()) {
      if (field.getValue().isContainer()) {
        children.add(new Part(part.where() + "." + field.getKey(), field.getValue()));
      }
    }
    return children;
  }

  private static JsonNode parsed(String name, String json, int linesBefore) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      int within = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      int line = linesBefore + within;
      throw new UnreadableAds(
          name + ":" + line, "is not JSON: " + AdReader.quoted(e.getOriginalMessage()));
    }
  }
}
