// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import dev.assay.server.access.Access;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers on the reader's device whether pages are light, dark or as the system is. */
@Controller
@Profile("web")
class ThemePages {

  @Access.Everyone
  @PostMapping("/theme")
  String choose(
      @RequestParam String theme, @RequestParam String back, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(Theme.COOKIE, Theme.named(theme).name())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  private static boolean isOurs(String address) {
    return address.matches("/(?![/\\\\])[\\w./-]*");
  }
}
