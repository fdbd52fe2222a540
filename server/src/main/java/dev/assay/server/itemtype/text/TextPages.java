// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.text;

import dev.assay.items.Markdown;
import dev.assay.server.access.Access;
import dev.assay.server.page.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What the pages of a text need of the server beside the text itself: how it will look, and the
 * frame in which a diagram is drawn. Neither knows of any item or person.
 */
@Controller
@Profile("web")
@Access.Everyone
class TextPages {
  private static final int MOST_BYTES = 64 * 1024;

  /**
   * Diagrams are drawn from what a stranger wrote: in a document of nobody's origin, which may run
   * our two scripts, style itself, and load, send and open nothing.
   */
  private static final String FRAME =
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";

  /** The text as raters will see it; nothing is kept. */
  @PostMapping(
      path = "/text/preview",
      consumes = MediaType.TEXT_PLAIN_VALUE,
      produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  @ResponseBody
  String preview(@RequestBody(required = false) byte[] text) {
    byte[] given = text == null ? new byte[0] : text;
    if (given.length > MOST_BYTES) {
      throw Refusal.because(HttpStatus.CONTENT_TOO_LARGE, "The text is too long to preview.");
    }
    return Markdown.withoutLinks(new String(given, StandardCharsets.UTF_8));
  }

  @GetMapping("/text/diagram")
  String diagram(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", FRAME);
    return "text/diagram";
  }
}
