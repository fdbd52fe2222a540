import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Members, their passwords and their tokens. Finished. */
final class Accounts {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Password> passwords = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private record Password(byte[] salt, byte[] digest) {}

  Map<String, Object> join(Map<String, Object> body) {
    String name = text(body, "name");
    byte[] salt = random();
    Password password = new Password(salt, digest(text(body, "password"), salt));
    if (passwords.putIfAbsent(name, password) != null) {
      throw new Refused(409, "there is such a member");
    }
    return Map.of("name", name);
  }

  Map<String, Object> signIn(Map<String, Object> body) {
    String name = text(body, "name");
    Password kept = passwords.get(name);
    if (kept == null
        || !MessageDigest.isEqual(kept.digest(), digest(text(body, "password"), kept.salt()))) {
      throw new Refused(401, "wrong name or password");
    }
    String token = HexFormat.of().formatHex(random());
    tokens.put(token, name);
    return Map.of("token", token);
  }

  String member(String header) {
    String member = tokens.get(header == null ? "" : header.replaceFirst("^Bearer ", ""));
    if (member == null) {
      throw new Refused(401, "sign in");
    }
    return member;
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

  private static String text(Map<String, Object> body, String field) {
    if (body.get(field) instanceof String text && !text.isEmpty() && text.length() <= 100) {
      return text;
    }
    throw new Refused(400, field + " is text of at most 100 characters");
  }
}
