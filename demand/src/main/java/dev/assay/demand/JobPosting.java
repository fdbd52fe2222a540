// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One JobPosting of schema.org, with the shapes that feeds use for it: a value may be a text, an
 * object with a name, or a list of these.
 *
 * @param where the file and the way to it, for messages
 */
record JobPosting(String where, JsonNode node) {
  private static final List<String> TEXTS =
      List.of(
          "description",
          "responsibilities",
          "qualifications",
          "skills",
          "experienceRequirements",
          "educationRequirements");

  static boolean is(JsonNode node) {
    return node.isObject() && each(node.path("@type")).anyMatch(JobPosting::named);
  }

  private static boolean named(JsonNode type) {
    return type.isString()
        && type.stringValue().matches("(https?://schema\\.org/|schema:)?JobPosting");
  }

  JobAd ad() {
    return AdReader.ad(
        where,
        needed("title"),
        name(node.path("hiringOrganization")),
        place(),
        text(),
        Optional.of(name(node.path("datePosted")))
            .filter(date -> !date.isBlank())
            .map(date -> AdReader.date(where + ".datePosted", date)),
        remote(),
        salary());
  }

  private String needed(String field) {
    String text = name(node.path(field));
    if (text.isBlank()) {
      throw new UnreadableAds(where + "." + field, "is missing");
    }
    return text;
  }

  private String text() {
    needed("description");
    List<String> parts = new ArrayList<>();
    for (String field : TEXTS) {
      each(node.path(field))
          .map(JobPosting::name)
          .map(PlainText::of)
          .filter(part -> !part.isBlank())
          .filter(part -> parts.stream().noneMatch(other -> other.contains(part)))
          .forEach(parts::add);
    }
    return String.join("\n\n", parts);
  }

  /** The localities, or where applicants have to live. */
  private String place() {
    String places =
        each(node.path("jobLocation"))
            .map(JobPosting::address)
            .filter(one -> !one.isBlank())
            .distinct()
            .limit(5)
            .collect(Collectors.joining("; "));
    return places.isEmpty() ? name(node.path("applicantLocationRequirements")) : places;
  }

  private static String address(JsonNode location) {
    JsonNode address = location.has("address") ? location.path("address") : location;
    String country = name(address.path("addressCountry"));
    return Stream.of(
            name(address.path("addressLocality")),
            name(address.path("addressRegion")),
            Countries.named(country).orElse(country))
        .filter(one -> !one.isBlank())
        .distinct()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), found -> found.isEmpty() ? name(address) : found));
  }

  private Optional<Remote> remote() {
    return each(node.path("jobLocationType"))
            .map(JobPosting::name)
            .anyMatch(type -> type.equalsIgnoreCase("TELECOMMUTE"))
        ? Optional.of(node.has("jobLocation") && saysHybrid() ? Remote.HYBRID : Remote.REMOTE)
        : Optional.empty();
  }

  private boolean saysHybrid() {
    return text().toLowerCase(Locale.ROOT).contains("hybrid");
  }

  private Optional<Salary> salary() {
    JsonNode base = node.path("baseSalary");
    JsonNode value = base.isObject() && base.has("value") ? base.path("value") : base;
    String currency = name(base.path("currency")).strip().toUpperCase(Locale.ROOT);
    if (currency.isEmpty()) {
      currency = name(node.path("salaryCurrency")).strip().toUpperCase(Locale.ROOT);
    }
    Optional<Long> one = amount(value.isObject() ? value.path("value") : value);
    Optional<Long> low = amount(value.path("minValue")).or(() -> one);
    Optional<Long> high = amount(value.path("maxValue")).or(() -> one).or(() -> low);
    if (currency.isEmpty()) {
      currency = Countries.currency(place()).orElse("");
    }
    if (low.or(() -> high).isEmpty() || !currency.matches("[A-Z]{3}")) {
      return Optional.empty();
    }
    long least = low.or(() -> high).get();
    if (high.get() < least) {
      throw new UnreadableAds(where + ".baseSalary", "maxValue is below minValue");
    }
    return Optional.of(
        new Salary(
            least, high.get(), currency, period(name(value.path("unitText")), least, currency)));
  }

  private static Salary.Period period(String unit, long amount, String currency) {
    return switch (unit.strip().toUpperCase(Locale.ROOT)) {
      case "HOUR", "HOURLY" -> Salary.Period.HOUR;
      case "DAY", "DAILY" -> Salary.Period.DAY;
      case "MONTH", "MONTHLY" -> Salary.Period.MONTH;
      case "YEAR", "YEARLY", "ANNUAL" -> Salary.Period.YEAR;
      default -> SalaryWords.usualPeriod(amount, currency);
    };
  }

  private static Optional<Long> amount(JsonNode node) {
    if (!node.isNumber() && !node.isString()) {
      return Optional.empty();
    }
    try {
      double amount = Double.parseDouble(node.asString().replace(",", "").strip());
      return amount > 0 && amount < 1e9 ? Optional.of(Math.round(amount)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }

  /** A text, or the name of an object, or those of a list; empty when there is none. */
  private static String name(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream()
          .filter(one -> !one.isArray())
          .map(JobPosting::name)
          .filter(one -> !one.isBlank())
          .limit(20)
          .collect(Collectors.joining(", "));
    }
    if (node.isObject()) {
      JsonNode name = node.has("name") ? node.path("name") : node.path("description");
      return name.isValueNode() ? name.asString() : "";
    }
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }
}
