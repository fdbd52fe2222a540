// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.net.URI;
import java.util.Locale;

/**
 * Where a model is reached.
 *
 * @param base what comes before {@code /chat/completions}, such as {@code
 *     http://127.0.0.1:11434/v1}
 */
public record ModelAddress(URI base, ApiKey key) {

  public ModelAddress {
    String scheme = String.valueOf(base.getScheme());
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || base.getHost() == null) {
      throw new IllegalArgumentException("must be like http://127.0.0.1:11434/v1, not " + base);
    }
    if (base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException("has no room for a user, a query or a fragment");
    }
  }

  /**
   * @throws IllegalArgumentException when the text is no address of a model, with what is wrong
   */
  public static ModelAddress of(String base, ApiKey key) {
    return new ModelAddress(URI.create(base.strip()), key);
  }

  /** Scheme, host and port in lower case, the port always said. */
  public String origin() {
    return origin(base);
  }

  /** Scheme, host and port of a web address in lower case, the port always said. */
  public static String origin(URI address) {
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    int port = address.getPort() == -1 ? usual : address.getPort();
    return (address.getScheme() + "://" + address.getHost() + ":" + port).toLowerCase(Locale.ROOT);
  }

  URI completions() {
    return URI.create(base.toString().replaceAll("/+$", "") + "/chat/completions");
  }
}
