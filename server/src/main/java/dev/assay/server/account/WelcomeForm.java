// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import dev.assay.server.account.OneTimeLinks.Purpose;
import java.util.Locale;

/** What the page behind a one-time link asks for. */
public record WelcomeForm(String token, String purpose, Answers answers) {

  /** What a person filled in; which fields are asked depends on the link. */
  public record Answers(String organisation, String name, String email, String password) {
    static final Answers NONE = new Answers("", "", "", "");

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Answers[" + organisation + ", " + name + ", " + email + "]";
    }
  }

  public String titleKey() {
    return "account.welcome." + door() + ".title";
  }

  public String leadKey() {
    return "account.welcome." + door() + ".lead";
  }

  public boolean asksOrganisation() {
    return is(Purpose.OWNER);
  }

  public boolean asksName() {
    return is(Purpose.OWNER) || is(Purpose.JOIN);
  }

  public boolean asksPassword() {
    return !is(Purpose.SIGN_IN);
  }

  private boolean is(Purpose one) {
    return purpose.equals(one.name());
  }

  private String door() {
    return is(Purpose.PASSWORD_RESET)
        ? "reset"
        : purpose.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
