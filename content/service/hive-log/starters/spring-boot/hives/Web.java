package hives;

import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests and answers them. Finished: Members.java and Entries.java are what is missing. */
@RestController
class Web {
  private static final String TOKEN = "Authorization";

  private final Members members;
  private final Entries entries;

  Web(Members members, Entries entries) {
    this.members = members;
    this.entries = entries;
  }

  @GetMapping("/health")
  Object health() {
    return Map.of();
  }

  @PostMapping("/members")
  @ResponseStatus(HttpStatus.CREATED)
  Object join(@RequestBody Map<String, Object> body) {
    return members.join(Fields.text(body, "name", 1, 60), Fields.text(body, "password", 8, 100));
  }

  @PostMapping("/sessions")
  @ResponseStatus(HttpStatus.CREATED)
  Object signIn(@RequestBody Map<String, Object> body) {
    return members.signIn(Fields.text(body, "name", 1, 60), Fields.text(body, "password", 8, 100));
  }

  @DeleteMapping("/sessions")
  Object signOut(@RequestHeader(name = TOKEN, defaultValue = "") String header) {
    members.named(token(header));
    members.signOut(token(header));
    return Map.of();
  }

  @PostMapping("/entries")
  @ResponseStatus(HttpStatus.CREATED)
  Object make(
      @RequestHeader(name = TOKEN, defaultValue = "") String header,
      @RequestBody Map<String, Object> body) {
    String member = members.named(token(header));
    return entries.make(
        member, Fields.text(body, "hive", 1, 40), Fields.text(body, "words", 1, 2000));
  }

  @GetMapping("/entries")
  Object page(
      @RequestHeader(name = TOKEN, defaultValue = "") String header,
      @RequestParam(defaultValue = "20") String limit,
      @RequestParam(defaultValue = "2147483647") String before) {
    String member = members.named(token(header));
    return entries.page(
        member, Fields.number(limit, 1, 50), Fields.number(before, 0, Integer.MAX_VALUE));
  }

  @GetMapping("/entries/{id}")
  Object show(
      @RequestHeader(name = TOKEN, defaultValue = "") String header, @PathVariable String id) {
    return entries.show(members.named(token(header)), Fields.id(id));
  }

  @PutMapping("/entries/{id}")
  Object change(
      @RequestHeader(name = TOKEN, defaultValue = "") String header,
      @PathVariable String id,
      @RequestBody Map<String, Object> body) {
    String member = members.named(token(header));
    return entries.change(member, Fields.id(id), Fields.text(body, "words", 1, 2000));
  }

  @DeleteMapping("/entries/{id}")
  Object delete(
      @RequestHeader(name = TOKEN, defaultValue = "") String header, @PathVariable String id) {
    return entries.delete(members.named(token(header)), Fields.id(id));
  }

  private static String token(String header) {
    return header.startsWith("Bearer ") ? header.substring(7) : "";
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refused refused) {
    return error(refused.status(), refused.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException broken) {
    return error(400, "the body is not a JSON object");
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(InvalidParameterException broken) {
    return error(400, "the address is not well formed");
  }

  @ExceptionHandler
  ResponseEntity<Object> fault(Exception fault) {
    if (fault instanceof ErrorResponse known) {
      return error(known.getStatusCode().value(), "nothing is here");
    }
    fault.printStackTrace();
    return error(500, "something went wrong");
  }

  private static ResponseEntity<Object> error(int status, String message) {
    return ResponseEntity.status(status).body(Map.of("error", message));
  }
}
