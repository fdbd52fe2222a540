// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

/** What a version that adapts is expected to give, for its page. Public for its templates alone. */
public record AdaptiveView(
    String test, String name, int version, Rules rules, AdaptiveForecast forecast) {

  static AdaptiveView of(TestVersion version, AdaptiveForecast forecast) {
    return new AdaptiveView(
        version.testId().toString(), version.name(), version.number(), version.rules(), forecast);
  }

  public Adaptive adaptive() {
    return rules.adaptive().orElseThrow();
  }

  /** Whether the pool is too small to keep every question from being seen too often. */
  public boolean shownTooOften() {
    return forecast.mostShown() > adaptive().mostShown() + 0.02;
  }
}
