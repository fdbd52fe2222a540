// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The members of the current organisation as other features name them: without addresses. */
@Component
public class Colleagues {
  private final Accounts accounts;

  Colleagues(Accounts accounts) {
    this.accounts = accounts;
  }

  /** A member by name. */
  public record Colleague(UUID account, String name) {}

  /** The members in a role, by name. */
  public List<Colleague> with(Role role) {
    return accounts.members().stream()
        .filter(account -> account.role() == role)
        .map(account -> new Colleague(account.id(), account.name()))
        .toList();
  }
}
