// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.blueprint.Rules.AiPolicy;

/** What a blueprint wants of items that language models nearly always solve, as measured. */
public enum SolvedItems {
  /** They are as welcome as others. */
  LIKE_OTHERS,
  /** They are left out. */
  LEAVE_OUT,
  /** They are used only where help by AI is allowed. */
  WHERE_ALLOWED;

  /** Whether a test with this policy does without them. */
  public boolean avoids(AiPolicy policy) {
    return switch (this) {
      case LIKE_OTHERS -> false;
      case LEAVE_OUT -> true;
      case WHERE_ALLOWED -> policy == AiPolicy.OFF;
    };
  }
}
