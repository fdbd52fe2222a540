// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ChatLimits;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of models.
 *
 * @param hosts where they may be ({@code ASSAY_MODEL_HOSTS}, with commas between)
 * @param silence the longest wait for the next sign of life ({@code ASSAY_MODEL_SILENCE})
 * @param longest the longest wait for the end of an answer ({@code ASSAY_MODEL_LONGEST})
 */
@ConfigurationProperties("assay.model")
record ModelSettings(
    @DefaultValue({}) List<String> hosts,
    @DefaultValue("30s") Duration silence,
    @DefaultValue("120s") Duration longest) {
  private static final Duration MOST = Duration.ofSeconds(150);

  ModelSettings {
    if (silence.compareTo(longest) > 0 || longest.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "ASSAY_MODEL_SILENCE is at most ASSAY_MODEL_LONGEST, and that at most 150s");
    }
  }

  ChatLimits limits() {
    return ChatLimits.USUAL.withSilence(silence).withTotal(longest);
  }
}
