package workshop;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people join and sign in. */
@RestController
class Door {
  private final Accounts accounts;

  record SignIn(String name, String password) {}

  record Joining(String name, String password) {}

  Door(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/health")
  Map<String, Object> health() {
    return Map.of();
  }

  @PostMapping("/members")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> join(@RequestBody Joining joining) {
    Person person = new Person(joining.name(), joining.password(), "member");
    accounts.join(person);
    return Map.of("name", person.name(), "role", person.role());
  }

  @PostMapping("/sessions")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> signIn(@RequestBody SignIn who) {
    return Map.of("token", accounts.signIn(who.name(), who.password()));
  }
}
