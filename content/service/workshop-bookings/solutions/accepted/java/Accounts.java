import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Members and stewards, their passwords and their tokens. */
final class Accounts {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, Account> tokens = new ConcurrentHashMap<>();

  private record Account(String name, String role, byte[] salt, byte[] digest) {}

  Accounts() {
    String name = System.getenv("STEWARD");
    accounts.put(name, account(name, "steward", System.getenv("STEWARD_PASSWORD")));
  }

  Map<String, Object> join(Map<String, String> body) {
    Account account = account(text(body, "name"), "member", text(body, "password"));
    if (accounts.putIfAbsent(account.name(), account) != null) {
      throw new Refused(409, "there is such a member");
    }
    return Map.of("name", account.name(), "role", account.role());
  }

  Map<String, Object> signIn(Map<String, String> body) {
    Account account = accounts.get(text(body, "name"));
    if (account == null
        || !MessageDigest.isEqual(account.digest(), digest(text(body, "password"), account.salt()))) {
      throw new Refused(401, "wrong name or password");
    }
    String token = HexFormat.of().formatHex(random());
    tokens.put(token, account);
    return Map.of("token", token);
  }

  Caller caller(String header) {
    Account account = tokens.get(header == null ? "" : header.replaceFirst("^Bearer ", ""));
    if (account == null) {
      throw new Refused(401, "sign in");
    }
    return new Caller(account.name(), account.role());
  }

  private static Account account(String name, String role, String password) {
    byte[] salt = random();
    return new Account(name, role, salt, digest(password, salt));
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

  private static String text(Map<String, String> body, String field) {
    String text = body.getOrDefault(field, "");
    if (text.isEmpty() || text.length() > 100) {
      throw new Refused(400, field + " is text of at most 100 characters");
    }
    return text;
  }
}
