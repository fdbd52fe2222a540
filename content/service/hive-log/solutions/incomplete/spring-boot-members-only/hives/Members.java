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
    String salt = Derived.random();
    int made =
        database.update(
            "insert into members values (?, ?) on conflict do nothing",
            name,
            salt + ":" + Derived.of(password, salt));
    if (made == 0) {
      throw new Refused(409, "there is such a member");
    }
    return Map.of("name", name);
  }

  Map<String, Object> signIn(String name, String password) {
    List<Map<String, Object>> found =
        database.rows("select password from members where name = ?", name);
    if (found.isEmpty() || !matches(password, (String) found.getFirst().get("password"))) {
      throw new Refused(401, "wrong name or password");
    }
    String token = Derived.random();
    database.update("insert into sessions values (?, ?)", token, name);
    return Map.of("token", token);
  }

  private static boolean matches(String password, String kept) {
    String[] parts = kept.split(":");
    return MessageDigest.isEqual(bytes(Derived.of(password, parts[0])), bytes(parts[1]));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String named(String token) {
    List<Map<String, Object>> found =
        database.rows("select member from sessions where token = ?", token);
    if (found.isEmpty()) {
      throw new Refused(401, "sign in");
    }
    return (String) found.getFirst().get("member");
  }

  void signOut(String token) {
    database.update("delete from sessions where token = ?", token);
  }
}
