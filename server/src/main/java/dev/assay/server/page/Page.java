// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import dev.assay.server.access.Caller;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What every template knows: the reader's words, who reads, where, and the token that forms carry.
 *
 * @param path the address of the page, without query
 * @param csrfToken goes into the hidden field {@code _csrf} of forms, or the header {@code
 *     X-XSRF-TOKEN}
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param asset the address of a static file that changes whenever the file does
 */
public record Page(
    Text text,
    Optional<Caller> caller,
    String path,
    String csrfToken,
    String theme,
    UnaryOperator<String> asset) {

  public String text(String key, Object... values) {
    return text.of(key, values);
  }

  public String asset(String path) {
    return asset.apply(path);
  }

  /** Whether this page is at the address or below it. */
  public boolean within(String address) {
    return path.equals(address) || path.startsWith(address + "/");
  }

  /** A moment in words, in UTC; scripts put the reader's own zone in its place. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(text.locale())
            .withZone(ZoneOffset.UTC)
            .format(instant)
        + " UTC";
  }

  /** The places in the navigation that open to a role. */
  public static List<String> places(Role role) {
    return switch (role) {
      case OWNER -> List.of("tests", "ratings", "items", "demand", "mail", "team");
      case RECRUITER -> List.of("tests", "ratings", "items", "demand", "mail");
      case REVIEWER -> List.of("tests", "ratings", "items");
      case AUTHOR -> List.of("tests", "items");
      case HIRING_MANAGER -> List.of("tests");
    };
  }

  /** Whether a member in one of these roles reads the page. */
  public boolean isFor(Role... roles) {
    return member().filter(one -> Arrays.asList(roles).contains(one.role())).isPresent();
  }

  public Optional<TeamMember> member() {
    return caller.filter(TeamMember.class::isInstance).map(TeamMember.class::cast);
  }
}
