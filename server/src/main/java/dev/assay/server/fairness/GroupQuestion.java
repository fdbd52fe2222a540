// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.fairness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What candidates can be asked about themselves. The categories of ethnicity are those of the
 * United States' form EEO-1, which the bias audits of New York City (Local Law 144) count in.
 */
public enum GroupQuestion {
  GENDER("woman", "man", "another"),
  AGE("under-40", "from-40"),
  ETHNICITY(
      "hispanic", "white", "black", "pacific-islander", "asian", "american-indian", "two-or-more");

  private final List<String> groups;

  GroupQuestion(String... groups) {
    this.groups = List.of(groups);
  }

  /** The groups one can name oneself a member of, in the order they are offered. */
  public List<String> groups() {
    return groups;
  }

  /** As it stands in addresses, forms and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The question of this key. */
  public static Optional<GroupQuestion> of(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** The key of a group's words in the message bundle. */
  public String words(String group) {
    return "fairness." + key() + "." + group;
  }
}
