// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's recruiter, who signs in by link. Only there with {@code assay.demo}. */
@Component
@ConditionalOnProperty("assay.demo")
public class DemoTeam {
  private static final String EMAIL = "recruiter@demo.example";
  private static final Duration VALID = Duration.ofDays(1);

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final TransactionTemplate transactions;

  DemoTeam(Accounts accounts, OneTimeLinks links, TransactionTemplate transactions) {
    this.accounts = accounts;
    this.links = links;
    this.transactions = transactions;
  }

  /**
   * A way into the demo.
   *
   * @param link signs the recruiter in, once
   */
  public record Entrance(OrganisationId organisation, UUID recruiter, String link) {}

  /** Makes the organisation on the first call; gives a fresh link on each. */
  public Entrance enter() {
    return Tenancy.acrossOrganisations(() -> transactions.execute(_ -> open()));
  }

  private Entrance open() {
    Account recruiter =
        accounts.byEmail(EMAIL).stream()
            .map(Accounts.Stored::account)
            .findFirst()
            .orElseGet(this::create);
    String link =
        links.create(OneTimeLinks.Purpose.SIGN_IN, recruiter.id(), recruiter.organisation(), VALID);
    return new Entrance(new OrganisationId(recruiter.organisation()), recruiter.id(), link);
  }

  private Account create() {
    OrganisationId organisation = accounts.createOrganisation("Demo Company");
    return Tenancy.call(
        organisation,
        () -> {
          UUID id = accounts.addMember(EMAIL, "Robin Recruiter", Role.OWNER);
          return accounts.byId(id, organisation.value()).orElseThrow();
        });
  }
}
