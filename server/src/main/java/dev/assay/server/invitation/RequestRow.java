// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A candidate's request as the inbox shows it.
 *
 * @param mailed whether an answer goes out by mail
 */
public record RequestRow(
    UUID id,
    UUID test,
    String testName,
    String candidate,
    boolean mailed,
    String kind,
    String message,
    Instant createdAt) {

  static List<RequestRow> of(List<CandidateRequests.Request> requests) {
    return requests.stream()
        .map(one ->
            new RequestRow(
                one.id(),
                one.test(),
                one.testName(),
                one.candidate(),
                one.email().isPresent(),
                one.kind(),
                one.message(),
                one.createdAt()))
        .toList();
  }
}
