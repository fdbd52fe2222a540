// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import dev.assay.server.access.Caller.Candidate;
import dev.assay.server.access.Caller.TeamMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds every request to the {@link Access} rule of its handler; refuses what has no rule. */
final class AccessRules implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    return switch (handler) {
      case ResourceHttpRequestHandler _ -> true;
      case HandlerMethod method -> judge(method, request, response);
      default -> refuse(response, HttpServletResponse.SC_FORBIDDEN);
    };
  }

  private static boolean judge(
      HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (rule(method, Access.Everyone.class).isPresent()) {
      return true;
    }
    Optional<Caller> caller = Callers.current();
    Optional<Access.Team> team = rule(method, Access.Team.class);
    if (team.isPresent()) {
      return switch (caller.orElse(null)) {
        case TeamMember member when Arrays.asList(team.get().value()).contains(member.role()) ->
            true;
        case TeamMember _ -> refuse(response, HttpServletResponse.SC_FORBIDDEN);
        case null, default -> askToSignIn(request, response);
      };
    }
    if (rule(method, Access.Candidates.class).isPresent()) {
      if (caller.filter(Candidate.class::isInstance).isPresent()) {
        return true;
      }
      if (request.getRequestURI().startsWith("/api/")) {
        response.sendError(
            HttpServletResponse.SC_UNAUTHORIZED,
            "Send the token of your invitation's link as \"Authorization: Bearer TOKEN\".");
        return false;
      }
    }
    return refuse(response, HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean page =
        HttpMethod.GET.matches(request.getMethod()) && !request.getRequestURI().startsWith("/api/");
    if (!page) {
      return refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
    }
    response.sendRedirect("/sign-in");
    return false;
  }

  private static boolean refuse(HttpServletResponse response, int status) throws IOException {
    response.sendError(status);
    return false;
  }

  /** A rule on the method outweighs one of any kind on the class. */
  private static <A extends Annotation> Optional<A> rule(HandlerMethod method, Class<A> kind) {
    boolean methodHasRule =
        method.hasMethodAnnotation(Access.Team.class)
            || method.hasMethodAnnotation(Access.Candidates.class)
            || method.hasMethodAnnotation(Access.Everyone.class);
    return Optional.ofNullable(
        methodHasRule
            ? method.getMethodAnnotation(kind)
            : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind));
  }
}
