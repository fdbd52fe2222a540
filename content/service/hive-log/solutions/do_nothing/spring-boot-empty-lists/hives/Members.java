package hives;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who gets in. */
@Component
class Members {
  private final Database database;

  Members(Database database) {
    this.database = database;
  }

  Map<String, Object> join(String name, String password) {
    return Map.of();
  }

  Map<String, Object> signIn(String name, String password) {
    return Map.of();
  }

  String named(String token) {
    return "";
  }

  void signOut(String token) {}
}
