// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.models.ChatOutcome.CutOff;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatOutcome.KeyRefused;
import dev.assay.models.ChatOutcome.NotTheApi;
import dev.assay.models.ChatOutcome.RateLimited;
import dev.assay.models.ChatOutcome.Refused;
import dev.assay.models.ChatOutcome.ServerFailed;
import dev.assay.models.ChatOutcome.Silent;
import dev.assay.models.ChatOutcome.TooLarge;
import dev.assay.models.ChatOutcome.TooSlow;
import dev.assay.models.ChatOutcome.Unreachable;
import dev.assay.models.ChatOutcome.WrongShape;
import java.util.Locale;

/** What goes wrong in a sitting, and what it means for it. */
public enum Trouble {
  /** The answer is not the JSON that was asked for. */
  WRONG_SHAPE(Effect.NO_ANSWER),
  /** The answer ended at the limit of tokens, or is larger than is taken. */
  TOO_LONG(Effect.NO_ANSWER),
  /** The answer broke off on its way. */
  CUT_OFF(Effect.NO_ANSWER),
  /** What the answer says cannot be saved for the item. */
  NOT_ACCEPTED(Effect.NO_ANSWER),
  /** The model's server does not take this question. */
  QUESTION_REFUSED(Effect.NO_ANSWER),
  /** The model's server cannot be reached, is silent or fails. */
  OUTAGE(Effect.WAIT),
  /** The model's server takes no more questions for now. */
  RATE_LIMITED(Effect.WAIT),
  KEY_REFUSED(Effect.END),
  /** The model's server refuses everything, or does not speak the API. */
  REFUSED(Effect.END),
  /** The connection was removed. */
  REMOVED(Effect.END),
  /** The tokens or the money of one attempt are used up. */
  BUDGET(Effect.END),
  /** The test's time is over. */
  TIME(Effect.END),
  /** A defect of ours. */
  DEFECT(Effect.END);

  /** What a trouble does to the sitting. */
  enum Effect {
    /** The item stays without an answer, and the next one is asked. */
    NO_ANSWER,
    /** The same question is asked again later. */
    WAIT,
    /** It breaks off; what was answered before is handed in. */
    END
  }

  private final Effect effect;

  Trouble(Effect effect) {
    this.effect = effect;
  }

  Effect effect() {
    return effect;
  }

  /** The key of its words in the message bundle. */
  public String key() {
    return "sitting.trouble." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a fault of a question means.
   *
   * @param answeredBefore whether the model has answered anything in this sitting: a server that
   *     refuses the first question will refuse the others
   */
  static Trouble of(Fault fault, boolean answeredBefore) {
    return switch (fault) {
      case WrongShape _ -> WRONG_SHAPE;
      case TooLarge _ -> TOO_LONG;
      case CutOff _ -> CUT_OFF;
      case Unreachable _, Silent _, TooSlow _, ServerFailed _ -> OUTAGE;
      case RateLimited _ -> RATE_LIMITED;
      case KeyRefused _ -> KEY_REFUSED;
      case NotTheApi _ -> REFUSED;
      case Refused refused ->
          refused.ofTheQuestion() && answeredBefore ? QUESTION_REFUSED : REFUSED;
    };
  }
}
