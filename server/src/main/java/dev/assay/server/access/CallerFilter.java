// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import dev.assay.server.tenancy.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls, and opens the scope of the caller's organisation around the request. */
final class CallerFilter extends OncePerRequestFilter {
  private final List<Doorkeeper> doorkeepers;

  CallerFilter(List<Doorkeeper> doorkeepers) {
    this.doorkeepers = doorkeepers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    doorkeepers.stream()
        .filter(keeper -> keeper.watches(request.getRequestURI()))
        .findFirst()
        .ifPresent(keeper -> introduce(keeper.recognise(request)));
    Optional<Caller> caller = Callers.current();
    if (caller.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Tenancy.call(
          caller.get().organisation(),
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** On a watched path only the doorkeeper's word counts, never a session left in the browser. */
  private static void introduce(Optional<? extends Caller> caller) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    caller.ifPresent(known -> context.setAuthentication(new CallerAuthentication(known)));
    SecurityContextHolder.setContext(context);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
