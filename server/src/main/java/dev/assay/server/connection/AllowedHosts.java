// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ModelAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where models may be, as the operator says: scheme, host and port of each, a port of {@code *} for
 * any. This machine is no exception. Nothing listed, nothing allowed.
 *
 * @param origins such as {@code https://models.example.org} or {@code http://127.0.0.1:11434}
 */
record AllowedHosts(List<String> origins) {
  private static final String ANY_PORT = ":*";

  AllowedHosts {
    origins = origins.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    origins.forEach(AllowedHosts::normal);
  }

  /** Whether a model at this address may be asked. */
  boolean allow(URI address) {
    String origin = ModelAddress.origin(address);
    String anyPort = origin.substring(0, origin.lastIndexOf(':')) + ANY_PORT;
    return origins.stream()
        .map(AllowedHosts::normal)
        .anyMatch(allowed -> allowed.equals(origin) || allowed.equals(anyPort));
  }

  private static String normal(String origin) {
    if (origin.endsWith(ANY_PORT)) {
      String plain = normal(origin.substring(0, origin.length() - ANY_PORT.length()));
      return plain.substring(0, plain.lastIndexOf(':')) + ANY_PORT;
    }
    String bare = origin.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    if (!bare.matches("https?://[^/?#@]+")) {
      throw new IllegalArgumentException(
          "ASSAY_MODEL_HOSTS: must be like https://models.example.org or http://127.0.0.1:11434,"
              + " not "
              + origin);
    }
    return ModelAddress.origin(URI.create(bare));
  }
}
