import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

class Main {
    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1"); // read when the first virtual thread starts
        System.out.println("parallelism 1, calls open at once: " + unlimited());
        System.out.println("semaphore of 20, calls open at once: " + limited());
    }

    static int unlimited() throws Exception {
        CountDownLatch all = new CountDownLatch(200);
        AtomicInteger open = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                executor.submit(() -> {
                    open.incrementAndGet();
                    all.countDown();
                    all.await();
                    return null;
                });
            }
        }
        return open.get();
    }

    static int limited() throws Exception {
        Semaphore permits = new Semaphore(20);
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twenty = new CountDownLatch(20);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                executor.submit(() -> {
                    permits.acquire();
                    try {
                        most.accumulateAndGet(open.incrementAndGet(), Math::max);
                        twenty.countDown();
                        twenty.await();
                        open.decrementAndGet();
                    } finally {
                        permits.release();
                    }
                    return null;
                });
            }
        }
        return most.get();
    }
}
