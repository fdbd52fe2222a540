// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import dev.assay.probes.postman.PostmanCollection.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one collection, folder by folder. */
final class CollectionReader {
  private static final String FORMAT = "/collection/v2.1";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<Request> requests = new ArrayList<>();

  PostmanCollection read(String json) {
    if (json.length() > PostmanCollection.LONGEST) {
      throw new IllegalArgumentException(
          "is longer than %d characters".formatted(PostmanCollection.LONGEST));
    }
    JsonNode root = parsed(json);
    if (!root.path("info").path("schema").asString("").contains(FORMAT)) {
      throw new IllegalArgumentException(
          "is no collection of format 2.1: its info.schema does not say so. Export it as v2.1");
    }
    folder(root, "", Set.of());
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("has no request");
    }
    return new PostmanCollection(requests);
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "is not JSON, at line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  /** A folder, or the collection itself. */
  private void folder(JsonNode folder, String place, Set<String> above) {
    Set<String> tests = tests(folder, place.isEmpty() ? "the collection" : place, above);
    for (JsonNode item : folder.path("item")) {
      String name = item.path("name").asString("").strip();
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            (place.isEmpty() ? "it" : place) + " has an item without a name");
      }
      String at = place.isEmpty() ? name : place + " / " + name;
      if (item.has("item")) {
        folder(item, at, tests);
      } else {
        request(item, name, at, tests);
      }
    }
  }

  private void request(JsonNode item, String name, String at, Set<String> above) {
    JsonNode request = item.path("request");
    JsonNode url = request.isString() ? request : request.path("url");
    String address = url.isString() ? url.asString() : url.path("raw").asString("");
    if (!address.startsWith("{{")) {
      throw refused(at, "must have an address that begins with {{baseUrl}}");
    }
    JsonNode body = request.path("body");
    boolean sendsFile =
        body.path("mode").asString("").equals("file")
            || body.path("formdata")
                .valueStream()
                .anyMatch(part -> part.path("type").asString("").equals("file"));
    if (sendsFile) {
      throw refused(at, "sends a file: only what is in the collection itself can be sent");
    }
    requests.add(new Request(name, tests(item, at, above)));
    if (requests.size() > PostmanCollection.MOST_REQUESTS) {
      throw new IllegalArgumentException(
          "has more than %d requests".formatted(PostmanCollection.MOST_REQUESTS));
    }
  }

  private static LinkedHashSet<String> tests(JsonNode owner, String at, Set<String> above) {
    LinkedHashSet<String> tests = new LinkedHashSet<>(above);
    for (JsonNode event : owner.path("event")) {
      JsonNode script = event.path("script");
      if (event.path("disabled").asBoolean(false)) {
        continue;
      }
      if (script.has("src")) {
        throw refused(at, "has a script that is elsewhere (src): it must be in the collection");
      }
      JsonNode lines = script.path("exec");
      String text =
          (lines.isString() ? Stream.of(lines) : lines.valueStream())
              .map(line -> line.asString(""))
              .collect(Collectors.joining("\n"));
      try {
        tests.addAll(ScriptTests.of(text));
      } catch (IllegalArgumentException e) {
        throw refused(at, String.valueOf(e.getMessage()));
      }
    }
    return tests;
  }

  private static IllegalArgumentException refused(String at, String why) {
    return new IllegalArgumentException("\"" + at + "\" " + why);
  }
}
