package workshop;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Members and stewards, their passwords and their tokens. */
@Component
class Accounts {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, Account> tokens = new ConcurrentHashMap<>();

  private record Account(Person person, byte[] salt, byte[] digest) {}

  Accounts(
      @Value("${STEWARD}") String steward, @Value("${STEWARD_PASSWORD}") String password) {
    accounts.put(steward, account(new Person(steward, password, "steward")));
  }

  void join(Person person) {
    if (accounts.putIfAbsent(person.name(), account(person)) != null) {
      throw new Refused(409, "there is such a member");
    }
  }

  /** Signs somebody in; returns the token. */
  String signIn(String name, String password) {
    Account account = accounts.get(name);
    if (account == null
        || !MessageDigest.isEqual(account.digest(), digest(password, account.salt()))) {
      throw new Refused(401, "wrong name or password");
    }
    String token = HexFormat.of().formatHex(random());
    tokens.put(token, account);
    return token;
  }

  Caller caller(String header) {
    Account account = tokens.get(header == null ? "" : header.replaceFirst("^Bearer ", ""));
    if (account == null) {
      throw new Refused(401, "sign in");
    }
    return new Caller(account.person().name(), account.person().role());
  }

  private static Account account(Person person) {
    byte[] salt = random();
    return new Account(person, salt, digest(person.password(), salt));
  }

  private static byte[] random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static byte[] digest(String password, byte[] salt) {
    try {
      PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, 20_000, 256);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
