// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a probe looks at: the tag of its JUnit class. Groups run in this order, the ones that may
 * leave a mess after those that need a tidy service.
 */
public enum ProbeGroup {
  /** It does what the request asks for. */
  FUNCTIONAL,
  /** What it answers is what its OpenAPI document says. */
  CONTRACT,
  /** It keeps its promises under retries, at the same time, and when given nonsense. */
  RESILIENCE,
  /** Nobody gets what is not theirs. */
  SECURITY,
  /** It does not do needless work. */
  PERFORMANCE;

  /** The tag, and the name in files: {@code functional}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group with this tag. */
  public static Optional<ProbeGroup> tagged(String tag) {
    return Arrays.stream(values()).filter(group -> group.tag().equals(tag)).findFirst();
  }
}
