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
    return accounts.members().stream().map(Team::member).toList();
  }

  Optional<Member> member(UUID account) {
    return accounts.byId(account, Tenancy.required().value()).map(Team::member);
  }

  /** Empty when somebody of this address is a member already, whose role stays as it is. */
  @Transactional
  Optional<Member> invite(String email, String name, Role role, Locale locale) {
    if (members().stream().anyMatch(one -> one.email().equals(Accounts.normal(email)))) {
      return Optional.empty();
    }
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
    return member(account);
  }

  /**
   * Signs the member out, to come back with the new role. Keys are an owner's: those of somebody
   * who is none any more end. False when the organisation has no such member.
   */
  @Transactional
  boolean changeRole(UUID account, Role role) {
    if (member(account).isEmpty()) {
      return false;
    }
    accounts.changeRole(account, role);
    if (role != Role.OWNER) {
      apiKeys.revokeAllOf(account);
    }
    sessions.signOutEverywhere(account);
    return true;
  }

  /**
   * Removes a member, with the sessions and the API keys that act in the member's name. False when
   * the organisation has no such member.
   */
  @Transactional
  boolean remove(UUID account) {
    if (member(account).isEmpty()) {
      return false;
    }
    accounts.removeMember(account);
    apiKeys.revokeAllOf(account);
    sessions.signOutEverywhere(account);
    return true;
  }

  private static Member member(Account account) {
    return new Member(account.id(), account.name(), account.email(), account.role());
  }
}
