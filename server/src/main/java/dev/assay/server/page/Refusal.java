// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Why a program's request cannot be done. It is answered with a problem document, which names the
 * field where one is at fault.
 */
public final class Refusal extends ErrorResponseException {

  private Refusal(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  /**
   * @param why a sentence, and what to do where something can be done
   */
  public static Refusal because(HttpStatus status, String why) {
    return new Refusal(status, ProblemDetail.forStatusAndDetail(status, why));
  }

  /**
   * @param field by its path in the request: {@code saves.seq}
   */
  public static Refusal of(HttpStatus status, String field, String why) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, why);
    problem.setProperty("field", field);
    return new Refusal(status, problem);
  }

  /**
   * A value that makes no sense.
   *
   * @param need what is needed, as a short clause that follows the field's name
   */
  public static Refusal field(String field, String need) {
    return of(HttpStatus.UNPROCESSABLE_CONTENT, field, field + ": " + need);
  }

  /** The caller's organisation has no such thing, or the caller may not see it: the same answer. */
  public static Refusal notFound(String what) {
    return because(HttpStatus.NOT_FOUND, "There is no such " + what + ".");
  }

  /** What is there stands in the way. */
  public static Refusal conflict(String why) {
    return because(HttpStatus.CONFLICT, why);
  }
}
