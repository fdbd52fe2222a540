// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail as the team reads it.
 *
 * @param state {@code QUEUED}, {@code SENT}, {@code OUTBOX} or {@code FAILED}
 * @param error why the last try failed
 */
public record MailRow(
    UUID id,
    String recipient,
    String subject,
    String body,
    String state,
    Optional<String> error,
    Instant createdAt) {}
