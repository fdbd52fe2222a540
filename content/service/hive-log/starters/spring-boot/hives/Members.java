package hives;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Who gets in. This is what you write. */
@Component
class Members {
  private final Database database;

  Members(Database database) {
    this.database = database;
  }

  /** Makes an account; answers {@code {"name": name}}. */
  Map<String, Object> join(String name, String password) {
    throw new Refused(501, "not written yet");
  }

  /** Answers {@code {"token": token}} with a new token. */
  Map<String, Object> signIn(String name, String password) {
    throw new Refused(501, "not written yet");
  }

  /** The name of the member whose token this is; else 401. The token is empty when none was sent. */
  String named(String token) {
    throw new Refused(501, "not written yet");
  }

  /** From now on the token is nobody's. */
  void signOut(String token) {
    throw new Refused(501, "not written yet");
  }
}
