// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import dev.assay.server.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Gives every template its {@link Page}. */
@ControllerAdvice
@Profile("web")
class PageAdvice {
  private final MessageSource messages;
  private final ResourceUrlProvider resources;

  PageAdvice(MessageSource messages, ResourceUrlProvider resources) {
    this.messages = messages;
    this.resources = resources;
  }

  @ModelAttribute("page")
  Page page(HttpServletRequest request, Locale locale) {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Page(
        new Text(messages, locale),
        Callers.current(),
        request.getRequestURI(),
        csrf == null ? "" : csrf.getToken(),
        Theme.of(request).name(),
        this::asset);
  }

  private String asset(String path) {
    String address = resources.getForLookupPath("/assets/" + path);
    if (address == null) {
      throw new IllegalArgumentException("no such asset: " + path);
    }
    return address;
  }
}
