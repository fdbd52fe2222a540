// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** Whether pages are light, dark or as the reader's system is. */
record Theme(String name) {
  static final String COOKIE = "theme";
  private static final Set<String> NAMES = Set.of("auto", "light", "dark");

  static Theme of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return named(cookie == null ? "auto" : cookie.getValue());
  }

  static Theme named(String name) {
    return new Theme(NAMES.contains(name) ? name : "auto");
  }
}
