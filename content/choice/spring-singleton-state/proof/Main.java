import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One instance, two requests: the second sets the field before the first one uses it. */
class Main {
    static final class OfferService {
        private String customer;

        synchronized void remember(String customer) { this.customer = customer; }

        String offerFor(String customer, Callable<Void> slow) throws Exception {
            remember(customer);
            slow.call();
            return "offer for " + this.customer;
        }
    }

    public static void main(String[] args) throws Exception {
        OfferService service = new OfferService();
        CyclicBarrier annaStored = new CyclicBarrier(2);
        CyclicBarrier benStored = new CyclicBarrier(2);
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> anna = requests.submit(() -> service.offerFor("Anna", () -> {
                annaStored.await();
                benStored.await();
                return null;
            }));
            Future<String> ben = requests.submit(() -> {
                annaStored.await();
                return service.offerFor("Ben", () -> {
                    benStored.await();
                    return null;
                });
            });
            System.out.println(anna.get());
            System.out.println(ben.get());
        }
    }
}
