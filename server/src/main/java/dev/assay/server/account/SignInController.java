// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.access.Access;
import dev.assay.server.account.Accounts.Stored;
import dev.assay.server.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with e-mail and password, and out again. */
@Controller
@Profile("web")
@Access.Everyone
class SignInController {
  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInLimit limit;
  private final Sessions sessions;

  SignInController(Accounts accounts, Passwords passwords, SignInLimit limit, Sessions sessions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limit = limit;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in")
  String form(Model model) {
    return form(model, "", Optional.empty());
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam String email,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String address = Accounts.normal(email);
    if (limit.exhausted(address, request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return form(model, email, Optional.of("account.sign-in.too-many"));
    }
    Optional<Account> account = withPassword(address, password);
    if (account.isEmpty()) {
      limit.failed(address, request.getRemoteAddr());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, email, Optional.of("account.sign-in.wrong"));
    }
    limit.succeeded(address);
    sessions.signIn(account.get(), request, response);
    return "redirect:/";
  }

  /** Always compares once at least, so that time does not tell whether the address is known. */
  private Optional<Account> withPassword(String address, String password) {
    List<Stored> stored = Tenancy.acrossOrganisations(() -> accounts.byEmail(address));
    if (stored.isEmpty()) {
      passwords.matches(password, Optional.empty());
    }
    return stored.stream()
        .filter(one -> passwords.matches(password, one.passwordHash()))
        .map(Stored::account)
        .findFirst();
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    sessions.signOut(request);
    return "redirect:/sign-in";
  }

  private static String form(Model model, String email, Optional<String> problem) {
    model.addAttribute("email", email);
    model.addAttribute("problem", problem);
    return "account/sign-in";
  }
}
