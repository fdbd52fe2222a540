// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the table the reader asked for, and in which order.
 *
 * @param turned whether the order is the other way round than usual
 * @param words part of the name; empty for everybody
 * @param stage empty for all
 */
public record Sieve(Order order, boolean turned, String words, Optional<Stage> stage) {
  private static final String TURNED = "-";

  static Sieve of(String sort, String words, Optional<Stage> stage) {
    boolean turned = sort.startsWith(TURNED);
    return new Sieve(
        Order.named(turned ? sort.substring(TURNED.length()) : sort), turned, words.strip(), stage);
  }

  boolean lets(Standing one) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return one.name().toLowerCase(Locale.ROOT).contains(wanted)
        && stage.map(only -> only == one.stage()).orElse(true);
  }

  Comparator<Standing> comparator() {
    return turned ? order.comparator().reversed() : order.comparator();
  }

  /** The value of {@code aria-sort} of a column: what it is sorted by now. */
  public Optional<String> sorted(Order column) {
    return column == order
        ? Optional.of(turned == column.falls() ? "ascending" : "descending")
        : Optional.empty();
  }

  /** The order as a parameter. */
  public String sort() {
    return (turned ? TURNED : "") + order.parameter();
  }

  /** The address that sorts by a column: once more turns it round. */
  public String by(Order column) {
    UriComponentsBuilder address =
        UriComponentsBuilder.newInstance()
            .queryParam("sort", (column == order && !turned ? TURNED : "") + column.parameter());
    if (!words.isEmpty()) {
      address.queryParam("q", "{words}");
    }
    stage.ifPresent(only -> address.queryParam("stage", only));
    return address.fragment("table-title").encode().buildAndExpand(words).toUriString();
  }
}
