// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Templates inside templates where only the program knows which: one an item type. */
@Component
@Profile("web")
public class Fragments {
  private final TemplateEngine engine;

  Fragments(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * @param template without its ending, as controllers name views
   */
  public Content content(String template, Map<String, Object> parameters) {
    StringOutput rendered = new StringOutput();
    engine.render(template + ".jte", parameters, rendered);
    return output -> output.writeContent(rendered.toString());
  }
}
