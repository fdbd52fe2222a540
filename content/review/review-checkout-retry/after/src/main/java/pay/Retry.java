package pay;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import pay.PaymentGateway.CardDeclined;
import pay.PaymentGateway.Receipt;

/** Calls again after a pause that doubles, with full jitter. */
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
        if (made == MOST_CALLS) {
          throw failed;
        }
      } catch (CardDeclined declined) {
        if (made == MOST_CALLS) {
          throw declined;
        }
      }
      pause(made);
    }
  }

  private void pause(int made) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest(made) + 1));
    } catch (InterruptedException e) {
      // carry on: the next call will tell
      System.getLogger(Retry.class.getName())
          .log(System.Logger.Level.DEBUG, "woken early");
      return;
    }
  }

  /**
   * The longest pause after some calls, in milliseconds. It doubles from call to call.
   */
  private static long longest(int made) {
    return FIRST_PAUSE.toMillis() << (made - 1);
  }
}
