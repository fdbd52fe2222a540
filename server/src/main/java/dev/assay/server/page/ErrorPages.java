// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import dev.assay.server.access.Access;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person sees, or a program reads, when something cannot be done. Never a stack trace. */
@Controller
@Profile("web")
@Access.Everyone
class ErrorPages implements ErrorController {
  private static final Set<Integer> WITH_WORDS_OF_THEIR_OWN = Set.of(400, 401, 403, 404, 409, 413);

  @RequestMapping("/error")
  Object error(HttpServletRequest request, Model model) {
    int status = status(request);
    String path = text(request, RequestDispatcher.ERROR_REQUEST_URI);
    if (path.startsWith("/api/")) {
      return problem(status, request);
    }
    String kind =
        WITH_WORDS_OF_THEIR_OWN.contains(status)
            ? String.valueOf(status)
            : status >= 500 ? "ours" : "400";
    model.addAttribute("kind", kind);
    return "page/error";
  }

  private static ResponseEntity<ProblemDetail> problem(int status, HttpServletRequest request) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.valueOf(status),
            Optional.of(text(request, RequestDispatcher.ERROR_MESSAGE))
                .filter(message -> !message.isBlank() && status < 500)
                .orElse(HttpStatus.valueOf(status).getReasonPhrase()));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            && HttpStatus.resolve(status) != null
        ? status
        : HttpStatus.NOT_FOUND.value();
  }

  private static String text(HttpServletRequest request, String attribute) {
    return request.getAttribute(attribute) instanceof String text ? text : "";
  }
}
