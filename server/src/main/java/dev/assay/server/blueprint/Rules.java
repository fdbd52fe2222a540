// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is promised about a test, and what is made of the score.
 *
 * @param minutes on the clock
 * @param cut the ability below which a candidate is not shortlisted
 * @param adaptive how questions with options are chosen; empty when everybody gets the same form
 * @param pairs whether one item of each two of a kind is worked alone and the other with the
 *     assistant; only where help is measured and everybody gets the same form
 */
public record Rules(
    int minutes,
    Navigation navigation,
    AiPolicy aiPolicy,
    double cut,
    ReportDetail reportDetail,
    Optional<Adaptive> adaptive,
    boolean pairs) {
  /** The shortest and the longest test. */
  public static final int LEAST_MINUTES = 5;

  public static final int MOST_MINUTES = 240;

  public Rules {
    if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("a test takes 5 to 240 minutes, not " + minutes);
    }
    if (!(cut >= -4 && cut <= 4)) {
      throw new IllegalArgumentException("a cut is from -4 to 4, not " + cut);
    }
    if (pairs && !mayPair(aiPolicy, adaptive)) {
      throw new IllegalArgumentException("pairs need help that is measured, and one form for all");
    }
  }

  /** With the same form for everybody. */
  public Rules(
      int minutes,
      Navigation navigation,
      AiPolicy aiPolicy,
      double cut,
      ReportDetail reportDetail) {
    this(minutes, navigation, aiPolicy, cut, reportDetail, Optional.empty(), false);
  }

  /** Whether a test with these rules can pair items. */
  static boolean mayPair(AiPolicy policy, Optional<Adaptive> adaptive) {
    return policy == AiPolicy.MEASURED && adaptive.isEmpty();
  }

  /** Whether one item comes after the other, without return: where questions adapt, all do. */
  public boolean linear() {
    return navigation == Navigation.LINEAR || adaptive.isPresent();
  }

  /** As stored: what an older version did not know of has the value that it had then. */
  @JsonCreator
  static Rules stored(
      @JsonProperty("minutes") int minutes,
      @JsonProperty("navigation") @Nullable Navigation navigation,
      @JsonProperty("aiPolicy") @Nullable AiPolicy aiPolicy,
      @JsonProperty("cut") @Nullable Double cut,
      @JsonProperty("reportDetail") @Nullable ReportDetail reportDetail,
      @JsonProperty("adaptive") @Nullable Adaptive adaptive,
      @JsonProperty("pairs") @Nullable Boolean pairs) {
    return new Rules(
        minutes,
        navigation == null ? Navigation.FREE : navigation,
        aiPolicy == null ? AiPolicy.OFF : aiPolicy,
        cut == null ? 0 : cut,
        reportDetail == null ? ReportDetail.GROUPS : reportDetail,
        Optional.ofNullable(adaptive),
        pairs != null && pairs);
  }

  /** How a candidate moves between items. */
  public enum Navigation {
    /** To any item at any time. */
    @JsonProperty("free")
    FREE,
    /** One after the other, without return. */
    @JsonProperty("linear")
    LINEAR
  }

  /** Whether a candidate may use AI assistants. */
  public enum AiPolicy {
    @JsonProperty("off")
    OFF,
    @JsonProperty("allowed")
    ALLOWED,
    @JsonProperty("measured")
    MEASURED
  }

  /** How much a candidate's report tells; every candidate gets one. */
  public enum ReportDetail {
    /** The result as a whole and by skill. */
    @JsonProperty("summary")
    SUMMARY,
    /** The result of every group of tests as well. */
    @JsonProperty("groups")
    GROUPS,
    /** Everything that does not give an item away. */
    @JsonProperty("full")
    FULL
  }
}
