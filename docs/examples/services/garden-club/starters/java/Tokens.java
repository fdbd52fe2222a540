import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Who is asking, and whether the password is right. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] KEY = RANDOM.generateSeed(32);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static String random() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static String token(String name) {
    String signed = BASE64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8))
        + "." + BASE64.encodeToString(Json.write(Map.of("sub", name)).getBytes(UTF_8));
    return signed + "." + signature(signed);
  }

  static String ownerOf(String header) {
    if (header == null || !header.startsWith("Bearer ")) {
      if (Main.FAULTS.contains("anonymous")) return "anybody";
      throw new Main.Refused(401, "sign in");
    }
    String[] parts = header.substring(7).split("\\.", -1);
    try {
      String alg = (String) ((Map<?, ?>) Json.read(decoded(parts[0]))).get("alg");
      String name = (String) ((Map<?, ?>) Json.read(decoded(parts[1]))).get("sub");
      boolean none = Main.FAULTS.contains("alg-none") && alg.equalsIgnoreCase("none");
      if (none || (alg.equals("HS256")
          && MessageDigest.isEqual(signature(parts[0] + "." + parts[1]).getBytes(UTF_8), parts[2].getBytes(UTF_8)))) {
        return name;
      }
    } catch (RuntimeException broken) {
      // refused below
    }
    throw new Main.Refused(401, "sign in");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      return BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String hashed(String password) {
    if (Main.FAULTS.contains("plain-passwords")) return password;
    try {
      if (Main.FAULTS.contains("unsalted-passwords")) {
        return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(password.getBytes(UTF_8)));
      }
      String salt = random();
      return salt + "$" + derived(password, salt);
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static boolean matches(String password, String kept) {
    if (!kept.contains("$")) return hashed(password).equals(kept);
    String[] parts = kept.split("\\$");
    return MessageDigest.isEqual(derived(password, parts[0]).getBytes(UTF_8), parts[1].getBytes(UTF_8));
  }

  private static String derived(String password, String salt) {
    try {
      var spec = new PBEKeySpec(password.toCharArray(), salt.getBytes(UTF_8), 20_000, 256);
      return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
