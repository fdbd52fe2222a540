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

  void notATest() {
    assertTrue(false);
  }
}
