// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Role;
import dev.assay.server.account.TeamView.Member;
import dev.assay.server.mail.Mailbox;
import dev.assay.server.mail.Mailbox.Letter;
import dev.assay.server.page.Text;
import dev.assay.server.page.Words;
import dev.assay.server.tenancy.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organisation: invited, given another role, removed. */
@Component
@Profile("web")
class Team {
  private static final Duration JOIN_WITHIN = Duration.ofDays(14);

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Mailbox mailbox;
  private final Sessions sessions;
  private final ApiKeys apiKeys;
  private final Words words;

  Team(
      Accounts accounts,
      OneTimeLinks links,
      Mailbox mailbox,
      Sessions sessions,
      ApiKeys apiKeys,
      Words words) {
    this.accounts = accounts;
    this.links = links;
    this.mailbox = mailbox;
    this.sessions = sessions;
    this.apiKeys = apiKeys;
    this.words = words;
  }

  List<Member> members() {
    return accounts.members().stream()
        .map(a -> new Member(a.id(), a.name(), a.email(), a.role()))
        .toList();
  }

  @Transactional
  void invite(String email, String name, Role role, Locale locale) {
    UUID account = accounts.addMember(email, name, role);
    UUID organisation = Tenancy.required().value();
    String link = links.create(OneTimeLinks.Purpose.JOIN, account, organisation, JOIN_WITHIN);
    Text text = words.in(locale);
    String organisationName =
        accounts.byId(account, organisation).map(Account::organisationName).orElseThrow();
    mailbox.post(
        new Letter(
            email,
            text.of("account.join.mail.subject", organisationName),
            text.of("account.join.mail.body", name, organisationName, link),
            "JOIN",
            Optional.empty()));
  }

  @Transactional
  void changeRole(UUID account, Role role) {
    accounts.changeRole(account, role);
    sessions.signOutEverywhere(account);
  }

  /** Removes a member, with the sessions and the API keys that act in the member's name. */
  @Transactional
  void remove(UUID account) {
    accounts.removeMember(account);
    apiKeys.revokeAllOf(account);
    sessions.signOutEverywhere(account);
  }
}
