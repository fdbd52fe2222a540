// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.account.OneTimeLinks.Door;
import dev.assay.server.account.WelcomeForm.Answers;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one-time links open. A GET shows a form and uses nothing up: mail scanners open links. */
@Controller
@Profile("web")
@Access.Everyone
class WelcomeController {
  private final OneTimeLinks links;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final TransactionTemplate transactions;

  WelcomeController(
      OneTimeLinks links,
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      TransactionTemplate transactions) {
    this.links = links;
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  @GetMapping("/welcome/{token}")
  String welcome(@PathVariable String token, HttpServletResponse response, Model model) {
    return links
        .look(token)
        .map(door -> form(model, token, door, Answers.NONE, Optional.empty()))
        .orElseGet(() -> gone(response));
  }

  @PostMapping("/welcome/{token}")
  String enter(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Answers answers = new Answers(organisation.strip(), name.strip(), email.strip(), password);
    Optional<Door> door = links.look(token);
    if (door.isEmpty()) {
      return gone(response);
    }
    Optional<String> problem = refusal(door.get(), answers);
    if (problem.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, token, door.get(), answers, problem);
    }
    Optional<Account> account =
        Tenancy.acrossOrganisations(() -> transactions.execute(_ -> open(token, answers)));
    if (account == null || account.isEmpty()) {
      return gone(response);
    }
    sessions.signOutEverywhere(account.get().id());
    sessions.signIn(account.get(), request, response);
    return "redirect:/";
  }

  private Optional<String> refusal(Door door, Answers answers) {
    return switch (door.purpose()) {
      case SIGN_IN -> Optional.empty();
      case PASSWORD_RESET -> passwords.refusal(answers.password());
      case JOIN ->
          answers.name().isBlank()
              ? Optional.of("account.name.missing")
              : passwords.refusal(answers.password());
      case OWNER -> {
        if (answers.organisation().isBlank() || answers.name().isBlank()) {
          yield Optional.of("account.name.missing");
        }
        yield EmailAddress.valid(answers.email())
            ? passwords.refusal(answers.password())
            : Optional.of("account.email.wrong");
      }
    };
  }

  private Optional<Account> open(String token, Answers answers) {
    return links
        .use(token)
        .flatMap(door -> {
          OrganisationId organisation =
              door.organisation()
                  .map(OrganisationId::new)
                  .orElseGet(() -> accounts.createOrganisation(answers.organisation()));
          return Tenancy.call(organisation, () -> enter(door, organisation, answers));
        });
  }

  private Optional<Account> enter(Door door, OrganisationId organisation, Answers answers) {
    UUID account =
        door.account()
            .orElseGet(() -> accounts.addMember(answers.email(), answers.name(), Role.OWNER));
    if (door.purpose() != OneTimeLinks.Purpose.SIGN_IN) {
      accounts.setPassword(account, passwords.hash(answers.password()));
    }
    if (door.purpose() == OneTimeLinks.Purpose.JOIN) {
      accounts.rename(account, answers.name());
    }
    return accounts.byId(account, organisation.value());
  }

  private static String form(
      Model model, String token, Door door, Answers answers, Optional<String> problem) {
    model.addAttribute("form", new WelcomeForm(token, door.purpose().name(), answers));
    model.addAttribute("problem", problem);
    return "account/welcome";
  }

  private static String gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "account/link-gone";
  }
}
