package pay;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import pay.PaymentGateway.CardDeclined;
import pay.PaymentGateway.Receipt;

/** Calls again after a pause that doubles, with full jitter, when no answer came. */
public final class Retry {
  private static final int MOST_CALLS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** A call to the provider. */
  public interface Call {
    Receipt make() throws IOException, CardDeclined;
  }

  public Receipt call(Call call) throws IOException, CardDeclined {
    for (int made = 1; ; made++) {
      try {
        return call.make();
      } catch (IOException failed) {
        if (made == MOST_CALLS || !rested(made)) {
          throw failed;
        }
      }
    }
  }

  /** Whether the pause went by without anybody asking this thread to stop. */
  private static boolean rested(int made) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest(made) + 1));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static long longest(int made) {
    return FIRST_PAUSE.toMillis() << (made - 1);
  }
}
