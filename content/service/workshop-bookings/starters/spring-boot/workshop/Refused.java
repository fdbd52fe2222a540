package workshop;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Throw it to answer with a status. */
class Refused extends ResponseStatusException {

  Refused(int status, String message) {
    super(HttpStatus.valueOf(status), message);
  }
}
