// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A Postman collection of format 2.1, as far as it can be read without being run.
 *
 * @param requests in the order they are sent
 */
public record PostmanCollection(List<Request> requests) {
  /** The longest a collection may be, in characters. */
  public static final int LONGEST = 1 << 20;

  /** The most requests that one may have. */
  public static final int MOST_REQUESTS = 100;

  /**
   * A request of a collection.
   *
   * @param tests the names of its tests, those of its folders and of the collection first
   */
  public record Request(String name, SequencedSet<String> tests) {
    public Request {
      tests = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tests));
    }
  }

  public PostmanCollection {
    requests = List.copyOf(requests);
  }

  /**
   * Reads a collection.
   *
   * @throws IllegalArgumentException when it is no collection, or one that reaches for more than
   *     the service; the message says where
   */
  public static PostmanCollection parse(String json) {
    return new CollectionReader().read(json);
  }
}
