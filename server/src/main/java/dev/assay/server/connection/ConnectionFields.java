// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a connection's form; never a key. Public for its template.
 *
 * @param id of the connection; {@code new} where it is to be added
 * @param typed whether somebody typed it just now and it could not be saved
 */
public record ConnectionFields(
    String id,
    String name,
    String url,
    String model,
    String inputPrice,
    String outputPrice,
    String currency,
    String mostTokens,
    String mostMoney,
    boolean typed) {
  /** Of a connection that is to be added. */
  public static final ConnectionFields NEW =
      new ConnectionFields("new", "", "", "", "0", "0", "USD", "100000", "0", false);

  /** What is kept. */
  public static ConnectionFields of(ModelConnection kept) {
    return new ConnectionFields(
        kept.id().toString(),
        kept.name(),
        kept.url(),
        kept.model(),
        plain(kept.prices().input()),
        plain(kept.prices().output()),
        kept.prices().currency(),
        String.valueOf(kept.mostTokens()),
        plain(kept.mostMoney()),
        false);
  }

  /** What was typed and refused. */
  static ConnectionFields of(String id, ConnectionPages.Form form) {
    return new ConnectionFields(
        id,
        text(form.name()),
        text(form.url()),
        text(form.model()),
        plain(form.inputPrice()),
        plain(form.outputPrice()),
        text(form.currency()),
        text(form.mostTokens()),
        plain(form.mostMoney()),
        true);
  }

  /** What the ids of its elements begin with. */
  public String formId() {
    return id.equals(NEW.id()) ? id : "m" + id;
  }

  /** These, or what was typed and refused where that is of the same connection. */
  public ConnectionFields or(@Nullable ConnectionFields other) {
    return other != null && other.id().equals(id) ? other : this;
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(@Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse("");
  }
}
