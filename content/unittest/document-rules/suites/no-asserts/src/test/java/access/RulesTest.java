package access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import access.Rules.Kind;
import access.Rules.Level;
import access.Rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static Rule grant(String subject, Level level, String path) {
    return new Rule(Kind.GRANT, subject, level, path, Instant.MAX);
  }

  private static Rule deny(String subject, Level level, String path) {
    return new Rule(Kind.DENY, subject, level, path, Instant.MAX);
  }

  @Test
  void runs() {
    Rules rules =
        new Rules(
            List.of(grant("group:ops", Level.OWN, "/a"), deny("user:ada", Level.WRITE, "/a/b")));
    for (Level level : Level.values()) {
      for (String path : List.of("/", "/a", "/a/b", "/a/b/c", "/ab")) {
        rules.allows("ada", Set.of("ops"), level, path, NOW);
      }
    }
  }
}
