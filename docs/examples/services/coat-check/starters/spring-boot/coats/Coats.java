package coats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class Coats {
  private final Map<Integer, Coat> coats = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  record Coat(int number, String owner) {}

  record Owner(String owner) {}

  @GetMapping("/health")
  Map<String, Object> health() {
    return Map.of();
  }

  @PostMapping("/coats")
  @ResponseStatus(HttpStatus.CREATED)
  Coat take(@RequestBody Owner owner) {
    if (owner.owner() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "whose coat is it?");
    }
    Coat coat = new Coat(numbers.incrementAndGet(), owner.owner());
    coats.put(coat.number(), coat);
    return coat;
  }

  @GetMapping("/coats/{number}")
  Coat find(@PathVariable int number) {
    Coat coat = coats.get(number);
    if (coat == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such coat");
    }
    return coat;
  }
}
