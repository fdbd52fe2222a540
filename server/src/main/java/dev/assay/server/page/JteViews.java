// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;
import org.springframework.web.servlet.view.RedirectView;

/** Renders the JTE template that a controller names: {@code delivery/welcome}. */
final class JteViews implements ViewResolver, Ordered {
  private static final String REDIRECT = "redirect:";
  private final TemplateEngine engine;

  JteViews(TemplateEngine engine) {
    this.engine = engine;
  }

  @Override
  public View resolveViewName(String name, Locale locale) {
    return name.startsWith(REDIRECT)
        ? new RedirectView(name.substring(REDIRECT.length()))
        : new JteView(engine, name + ".jte");
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  private static final class JteView extends AbstractView {
    private final TemplateEngine engine;
    private final String template;

    JteView(TemplateEngine engine, String template) {
      this.engine = engine;
      this.template = template;
      setContentType("text/html;charset=UTF-8");
    }

    /** Renders whole before the first byte leaves, so that an error page is never half a page. */
    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      Utf8ByteOutput output = new Utf8ByteOutput();
      engine.render(template, new HashMap<>(model), output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
