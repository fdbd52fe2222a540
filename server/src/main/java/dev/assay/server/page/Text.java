// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The product's words in the reader's language, by key from the message bundles. */
public final class Text {
  private final MessageSource messages;
  private final Locale locale;

  Text(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /**
   * The sentence for a key.
   *
   * @throws org.springframework.context.NoSuchMessageException when no bundle has the key: a defect
   */
  public String of(String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  public Locale locale() {
    return locale;
  }
}
