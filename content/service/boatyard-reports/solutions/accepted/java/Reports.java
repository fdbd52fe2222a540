import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Damage reports. */
final class Reports {
  private final Map<String, Report> reports = new LinkedHashMap<>();
  private final Map<List<String>, Report> sent = new HashMap<>();
  private int numbers;

  private static final class Report {
    private final String owner;
    private final String id;
    private final String boat;
    private String words;
    private String state = "open";

    private Report(String owner, String id, String boat, String words) {
      this.owner = owner;
      this.id = id;
      this.boat = boat;
      this.words = words;
    }

    private Map<String, Object> shown() {
      return Map.of("id", id, "boat", boat, "words", words, "state", state);
    }
  }

  synchronized Answer handle(
      String member,
      String method,
      List<String> parts,
      Map<String, String> query,
      Map<String, Object> body,
      Optional<String> key) {
    String id = parts.isEmpty() ? "" : parts.getFirst();
    String what =
        method + (parts.isEmpty() ? "" : " one") + (parts.size() < 2 ? "" : " " + parts.get(1));
    switch (what) {
      case "POST":
        return Answer.json(201, make(member, body, key).shown());
      case "GET":
        return Answer.json(
            200,
            reports.values().stream()
                .filter(report -> report.owner.equals(member))
                .filter(report -> query.getOrDefault("boat", report.boat).equals(report.boat))
                .map(Report::shown)
                .toList());
      case "GET one":
        return Answer.json(200, own(member, id).shown());
      case "PUT one":
        own(member, id).words = text(body, "words", 2000);
        return Answer.json(200, own(member, id).shown());
      case "DELETE one":
        Report deleted = own(member, id);
        reports.remove(id);
        return Answer.json(200, deleted.shown());
      case "POST one close":
        own(member, id).state = "closed";
        return Answer.json(200, own(member, id).shown());
      case "GET one page":
        Report report = own(member, id);
        return Answer.html(
            200, "<h1>" + escaped(report.boat) + "</h1><p>" + escaped(report.words) + "</p>");
      default:
        throw new Refused(404, "nothing is here");
    }
  }

  private Report make(String member, Map<String, Object> body, Optional<String> key) {
    String boat = text(body, "boat", 40);
    String words = text(body, "words", 2000);
    Optional<List<String>> sending = key.map(k -> List.of(member, k));
    if (sending.isPresent() && sent.containsKey(sending.get())) {
      return sent.get(sending.get());
    }
    Report report = new Report(member, "r" + ++numbers, boat, words);
    reports.put(report.id, report);
    sending.ifPresent(s -> sent.put(s, report));
    return report;
  }

  private Report own(String member, String id) {
    Report report = reports.get(id);
    if (report == null || !report.owner.equals(member)) {
      throw new Refused(404, "no such report");
    }
    return report;
  }

  private static String text(Map<String, Object> body, String field, int most) {
    if (body.get(field) instanceof String text
        && !text.isEmpty()
        && text.length() <= most
        && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return text;
    }
    throw new Refused(400, field + " is text of 1 to " + most + " characters");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
