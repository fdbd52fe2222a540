import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class Main {
    public static void main(String[] args) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1)) {
            ScheduledFuture<?> future = timer.scheduleAtFixedRate(() -> {
                if (runs.incrementAndGet() == 2) {
                    throw new IllegalStateException("connection reset");
                }
            }, 0, 5, TimeUnit.MILLISECONDS);
            try {
                future.get();
            } catch (ExecutionException e) {
                timer.schedule(() -> { }, 100, TimeUnit.MILLISECONDS).get(); // time for twenty more runs
                System.out.println("runs: " + runs.get());
                System.out.println("cause: " + e.getCause().getMessage());
            }
        }
    }
}
