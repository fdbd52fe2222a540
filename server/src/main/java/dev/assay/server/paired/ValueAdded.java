// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.paired;

import dev.assay.server.bank.Brought;
import java.util.List;

/**
 * What working with AI added at the items of pairs, in shares of full marks.
 *
 * @param of what its errors are made from: people, or one person's pairs
 * @param alone the mean where one worked alone
 * @param withAi the mean where the assistant was offered
 * @param aiAlone the mean of what models answered to the same items by themselves, over models that
 *     answered all of them
 * @param overAlone with AI minus alone
 * @param overAi with AI minus AI alone
 * @param offered how many items were worked with the assistant at hand
 * @param asked at how many of them it was asked something
 * @param simulatedHelp whether an assistant that was asked is a simulated model
 * @param simulated whether a model of {@link #aiAlone} is simulated
 * @param models whose marks {@link #aiAlone} is made of, by name
 * @param brought those of their answers that were not judged here
 */
public record ValueAdded(
    Of of,
    Measure alone,
    Measure withAi,
    Measure aiAlone,
    Measure overAlone,
    Measure overAi,
    int offered,
    int asked,
    boolean simulatedHelp,
    boolean simulated,
    List<String> models,
    List<Brought> brought) {
  /** How many people it takes to say what AI adds in a test. */
  public static final int FEWEST_PEOPLE = 20;

  /** How many pairs it takes to say what it added for one person. */
  public static final int FEWEST_PAIRS = 6;

  /** How many models it takes to say what AI does alone. */
  public static final int FEWEST_MODELS = 3;

  public ValueAdded {
    models = List.copyOf(models);
    brought = List.copyOf(brought);
  }

  /** The same with what of it was not judged here. */
  ValueAdded with(List<Brought> notJudgedHere) {
    return new ValueAdded(
        of,
        alone,
        withAi,
        aiAlone,
        overAlone,
        overAi,
        offered,
        asked,
        simulatedHelp,
        simulated,
        models,
        notJudgedHere);
  }

  /** What can be said of the difference that the assistant makes. */
  public enum Finding {
    TOO_FEW,
    UNCLEAR,
    MORE,
    FEWER
  }

  /** By the 95 % interval of {@link #overAlone}. */
  public Finding finding() {
    return overAlone.tooFew()
        ? Finding.TOO_FEW
        : switch (overAlone.side()) {
          case 1 -> Finding.MORE;
          case -1 -> Finding.FEWER;
          default -> Finding.UNCLEAR;
        };
  }

  /** What is independent of each other. */
  public enum Of {
    PEOPLE(FEWEST_PEOPLE),
    PAIRS(FEWEST_PAIRS);

    private final int needed;

    Of(int needed) {
      this.needed = needed;
    }

    int needed() {
      return needed;
    }
  }
}
