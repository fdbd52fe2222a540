// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password rules and hashes: Argon2id with the parameters of OWASP's Password Storage Cheat Sheet
 * (19 MiB, 2 passes, 1 lane); length is the only rule, after NIST SP 800-63B.
 */
@Component
class Passwords {
  static final int MIN_LENGTH = 10;
  static final int MAX_LENGTH = 200;

  private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final String nobodys = argon2.encode("a password that no account has");

  String hash(String password) {
    return argon2.encode(password);
  }

  /** Takes as long for an address that has no account, so that time does not tell who has one. */
  boolean matches(String password, Optional<String> hash) {
    return argon2.matches(password.length() > MAX_LENGTH ? "" : password, hash.orElse(nobodys))
        && hash.isPresent();
  }

  /** The message key of what is wrong with a new password. */
  Optional<String> refusal(String password) {
    if (password.length() < MIN_LENGTH) {
      return Optional.of("account.password.short");
    }
    return password.length() > MAX_LENGTH ? Optional.of("account.password.long") : Optional.empty();
  }
}
