// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.models.ChatLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of models that sit tests. Nobody waits in front of a page for them, so
 * that a slow machine gets its time.
 *
 * @param pause after which a model whose server failed is asked again
 * @param silence the longest wait for the next piece of an answer ({@code ASSAY_SITTING_SILENCE})
 * @param longest the longest wait for the end of an answer ({@code ASSAY_SITTING_LONGEST})
 */
@ConfigurationProperties("assay.sitting")
record SittingSettings(
    @DefaultValue("30s") Duration pause,
    @DefaultValue("120s") Duration silence,
    @DefaultValue("10m") Duration longest) {
  private static final Duration MOST = Duration.ofHours(1);

  /** A piece of an answer travels in a frame of some hundred bytes, thoughts of a model too. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  SittingSettings {
    if (silence.compareTo(longest) > 0 || longest.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "ASSAY_SITTING_SILENCE is at most ASSAY_SITTING_LONGEST, and that at most 60m");
    }
  }

  ChatLimits limits() {
    return ChatLimits.USUAL.withSilence(silence).withTotal(longest).withMostBytes(MOST_BYTES);
  }
}
