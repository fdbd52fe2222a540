// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo's recruiter, who signs in by link, and a hiring manager. Only there with {@code
 * assay.demo}.
 */
@Component
@ConditionalOnProperty("assay.demo")
public class DemoTeam {
  private static final String EMAIL = "recruiter@demo.example";
  private static final String MANAGER = "manager@demo.example";
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

  /** Who works for the demo's organisation. */
  public record Crew(OrganisationId organisation, TeamMember recruiter, TeamMember manager) {}

  /** The recruiter and the hiring manager, who is made on the first call. */
  public Crew crew() {
    return Tenancy.acrossOrganisations(() ->
        transactions.execute(_ -> {
          Account recruiter = known(EMAIL).orElseThrow();
          OrganisationId organisation = new OrganisationId(recruiter.organisation());
          Account manager =
              known(MANAGER)
                  .orElseGet(
                      () -> create(organisation, MANAGER, "Mika Manager", Role.HIRING_MANAGER));
          return new Crew(organisation, recruiter.asCaller(), manager.asCaller());
        }));
  }

  private Optional<Account> known(String email) {
    return accounts.byEmail(email).stream().map(Accounts.Stored::account).findFirst();
  }

  private Entrance open() {
    Account recruiter =
        known(EMAIL)
            .orElseGet(() ->
                create(
                    accounts.createOrganisation("Demo Company"),
                    EMAIL,
                    "Robin Recruiter",
                    Role.OWNER));
    String link =
        links.create(OneTimeLinks.Purpose.SIGN_IN, recruiter.id(), recruiter.organisation(), VALID);
    return new Entrance(new OrganisationId(recruiter.organisation()), recruiter.id(), link);
  }

  private Account create(OrganisationId organisation, String email, String name, Role role) {
    return Tenancy.call(
        organisation,
        () -> {
          UUID id = accounts.addMember(email, name, role);
          return accounts.byId(id, organisation.value()).orElseThrow();
        });
  }
}
