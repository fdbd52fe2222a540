// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import dev.assay.server.page.Refusal;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.DatabindException;

/** Names the field of a request body that cannot be read. */
@RestControllerAdvice(annotations = RestController.class)
@Profile("web")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
      return Refusal.field(path(wrong), "has a value of the wrong kind").getBody();
    }
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The body is not the JSON document that this operation takes.");
  }

  /** {@code rules.minutes}, {@code skills[2].weight}. */
  private static String path(DatabindException wrong) {
    return wrong.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
