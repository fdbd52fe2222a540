package pay;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import pay.PaymentGateway.CardDeclined;
import pay.PaymentGateway.Receipt;

/** Up to four calls in all; a call that was answered, with whatever, is the last. */
public final class Retry {
  private static final long[] PAUSES = {200, 400, 800};

  private final Random jitter = new Random();

  /** A call to the provider. */
  public interface Call {
    Receipt make() throws IOException, CardDeclined;
  }

  public Receipt call(Call call) throws IOException, CardDeclined {
    for (long longest : PAUSES) {
      try {
        return call.make();
      } catch (IOException noAnswer) {
        await(Math.round(jitter.nextDouble() * longest));
      }
    }
    return call.make();
  }

  private static void await(long milliseconds) throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("asked to stop between two calls");
    }
  }
}
