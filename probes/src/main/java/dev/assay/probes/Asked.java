// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that somebody wrote by hand, to see what a service answers.
 *
 * @param method one of {@link #METHODS}
 * @param path with its query; begins with a slash
 * @param headers in the order they are sent; JSON is what a body is when none says otherwise
 * @param body empty for none
 */
public record Asked(String method, String path, Map<String, String> headers, String body) {

  /** What can be asked. */
  public static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  public Asked {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Whether an address can be sent as it is. */
  public static boolean isPath(String path) {
    return path.matches("/[\\x21-\\x7e&&[^\"#<>\\\\^`{|}]]*")
        && !path.matches(".*%(?![0-9A-Fa-f]{2}).*");
  }

  /** Whether a client may set a header of this name. */
  public static boolean isHeader(String name) {
    return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
        && !Service.NOT_SETTABLE.contains(name.toLowerCase(Locale.ROOT));
  }
}
