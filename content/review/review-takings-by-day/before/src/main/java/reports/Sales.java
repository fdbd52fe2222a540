package reports;

import java.sql.SQLException;
import java.time.Instant;

/** What was sold. Amounts are in cents. */
public interface Sales {

  /** Takings of a shop from an instant (included) to another (excluded), refunds taken off. */
  long takings(long shopId, Instant from, Instant to) throws SQLException;
}
