// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ApiKey;
import dev.assay.models.ModelAddress;
import dev.assay.server.api.Required;
import dev.assay.server.page.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection as an owner wants it, checked.
 *
 * @param key empty to leave what is kept; {@link ApiKey#NONE} to forget it
 */
record ConnectionDraft(
    String name,
    String url,
    String model,
    Optional<ApiKey> key,
    Prices prices,
    int mostTokens,
    BigDecimal mostMoney) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_MODEL = 200;
  private static final int LONGEST_KEY = 1000;
  private static final int MOST_TOKENS = 100_000_000;
  private static final int USUAL_TOKENS = 100_000;
  private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000);

  /**
   * What a form or a program sends.
   *
   * @param url what comes before {@code /chat/completions}, at a host that the operator allows
   * @param key missing to leave what is kept, empty to forget it
   * @param inputPrice of a million tokens sent
   * @param outputPrice of a million tokens answered
   * @param currency three letters
   * @param mostTokens that one attempt may use
   * @param mostMoney that one attempt may cost; 0 for no limit
   */
  record Wish(
      @Nullable String name,
      @Nullable String url,
      @Nullable String model,
      @Nullable String key,
      @Nullable BigDecimal inputPrice,
      @Nullable BigDecimal outputPrice,
      @Nullable String currency,
      @Nullable Integer mostTokens,
      @Nullable BigDecimal mostMoney) {

    @Override
    public String toString() {
      return "Wish[" + name + "]"; // never the key
    }
  }

  /**
   * @throws Refusal naming the field that is wrong
   */
  static ConnectionDraft of(Wish wish, AllowedHosts hosts, KeySeal seal) {
    Optional<ApiKey> key = Optional.ofNullable(wish.key()).map(ConnectionDraft::key);
    if (key.filter(ApiKey::present).isPresent() && !seal.ready()) {
      throw Refusal.field(
          "key", "cannot be kept: this installation has no ASSAY_INSTALLATION_KEY to seal it with");
    }
    String currency =
        Optional.ofNullable(wish.currency()).filter(text -> !text.isBlank()).orElse("USD").strip();
    if (!currency.matches("[A-Z]{3}")) {
      throw Refusal.field("currency", "three capital letters are needed, such as EUR");
    }
    return new ConnectionDraft(
        Required.text("name", wish.name(), LONGEST_NAME),
        address(Required.value("url", wish.url()).strip(), hosts),
        Required.text("model", wish.model(), LONGEST_MODEL),
        key,
        new Prices(
            money("inputPrice", wish.inputPrice()),
            money("outputPrice", wish.outputPrice()),
            currency),
        Required.between(
            "mostTokens",
            Optional.ofNullable(wish.mostTokens()).orElse(USUAL_TOKENS),
            1,
            MOST_TOKENS),
        money("mostMoney", wish.mostMoney()));
  }

  private static ApiKey key(String text) {
    try {
      if (text.length() > LONGEST_KEY) {
        throw Refusal.field("key", "is longer than any key");
      }
      return ApiKey.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.field("key", String.valueOf(e.getMessage()));
    }
  }

  private static String address(String url, AllowedHosts hosts) {
    try {
      if (hosts.allow(ModelAddress.of(url, ApiKey.NONE).base())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.field("url", String.valueOf(e.getMessage()));
    }
    throw Refusal.field(
        "url",
        hosts.origins().isEmpty()
            ? "the operator of this installation allows no models yet (ASSAY_MODEL_HOSTS)"
            : "the operator allows models at these hosts only: "
                + String.join(", ", hosts.origins()));
  }

  private static BigDecimal money(String field, @Nullable BigDecimal value) {
    BigDecimal amount = value == null ? BigDecimal.ZERO : value;
    if (amount.signum() < 0 || amount.compareTo(MOST_MONEY) > 0) {
      throw Refusal.field(field, "an amount from 0 to 1000000 is needed");
    }
    return amount;
  }

  Map<String, Object> columns() {
    Map<String, Object> columns = new HashMap<>();
    columns.put("name", name);
    columns.put("url", url);
    columns.put("model", model);
    columns.put("input", prices.input());
    columns.put("output", prices.output());
    columns.put("currency", prices.currency());
    columns.put("tokens", mostTokens);
    columns.put("money", mostMoney);
    return columns;
  }
}
