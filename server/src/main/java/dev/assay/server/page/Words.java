// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The product's words outside a page: for mail and exports. */
@Component
public class Words {
  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  public Text in(Locale locale) {
    return new Text(messages, locale);
  }
}
