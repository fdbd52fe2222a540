// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The owner's page of members and keys.
 *
 * @param me the reader's own account
 * @param newKey a key that was made just now; it is seen this once
 * @param suggested the role that the form for a new member starts with
 */
public record TeamView(
    UUID me, List<Member> members, List<Key> keys, Optional<String> newKey, Role suggested) {

  /** A member as listed. */
  public record Member(UUID id, String name, String email, Role role) {}

  /** An API key as listed. */
  public record Key(
      UUID id, String name, Role role, Instant createdAt, Optional<Instant> lastUsedAt) {}

  public boolean isMe(Member member) {
    return member.id().equals(me);
  }
}
