// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Access;
import dev.assay.server.account.Accounts.Stored;
import dev.assay.server.mail.Mailbox;
import dev.assay.server.mail.Mailbox.Letter;
import dev.assay.server.page.Words;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A forgotten password: a link by mail, and the same answer whether the address is known or not.
 */
@Controller
@Profile("web")
@Access.Everyone
class PasswordResetController {
  private static final Duration VALID = Duration.ofHours(2);

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Mailbox mailbox;
  private final SignInLimit limit;
  private final Words words;

  PasswordResetController(
      Accounts accounts, OneTimeLinks links, Mailbox mailbox, SignInLimit limit, Words words) {
    this.accounts = accounts;
    this.links = links;
    this.mailbox = mailbox;
    this.limit = limit;
    this.words = words;
  }

  @GetMapping("/forgotten-password")
  String form(Model model) {
    model.addAttribute("asked", false);
    return "account/forgotten-password";
  }

  @PostMapping("/forgotten-password")
  String send(@RequestParam String email, HttpServletRequest request, Locale locale, Model model) {
    String address = Accounts.normal(email);
    if (!limit.exhausted(address, request.getRemoteAddr())) {
      limit.failed(address, request.getRemoteAddr()); // asking counts: no flood of mails
      List<Stored> known = Tenancy.acrossOrganisations(() -> accounts.byEmail(address));
      known.forEach(stored -> mail(stored.account(), locale));
    }
    model.addAttribute("asked", true);
    return "account/forgotten-password";
  }

  private void mail(Account account, Locale locale) {
    Tenancy.run(
        new OrganisationId(account.organisation()),
        () -> {
          String link =
              links.create(
                  OneTimeLinks.Purpose.PASSWORD_RESET, account.id(), account.organisation(), VALID);
          mailbox.post(
              new Letter(
                  account.email(),
                  words.in(locale).of("account.reset.mail.subject"),
                  words
                      .in(locale)
                      .of(
                          "account.reset.mail.body",
                          account.name(),
                          account.organisationName(),
                          link),
                  "PASSWORD_RESET",
                  Optional.empty()));
        });
  }
}
