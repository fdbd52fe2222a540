// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.prompt;

/**
 * How much of what a plain prompt leaves undone a candidate's prompt does: with S and N the means
 * over the same cases of the candidate's and of the plain prompt's scores,
 *
 * <p>lift = (S − N) / (1 − N), clipped to 0..1; 1 is the best score possible.
 *
 * <p>1 − lift is the ratio of two means over paired cases, so its standard error is that of a ratio
 * estimate (Cochran, Sampling Techniques, 3rd edition, 1977, section 6.4): with a = 1 − s, b = 1 −
 * n and R = Σa / Σb over m cases, √(Σ(a − R b)² / (m (m − 1))) / mean(b). A case's score is the
 * mean of its runs, so chance in the model's answers is within it. It speaks of this model and of
 * cases like these, and is rough below some twenty cases.
 *
 * @param own S
 * @param plain N
 * @param share the lift
 * @param error its standard error
 */
public record Lift(double own, double plain, double share, double error) {
  /** Above this the plain prompt leaves too little to be done for a lift to say anything. */
  public static final double MOST_PLAIN = 0.9;

  /**
   * @param own scores by case
   * @param plain scores of the same cases in the same order
   */
  public static Lift of(double[] own, double[] plain) {
    if (own.length != plain.length || own.length < 2) {
      throw new IllegalArgumentException("needs two cases at least, each with both scores");
    }
    int cases = own.length;
    double left = 0;
    double undone = 0;
    for (int i = 0; i < cases; i++) {
      left += 1 - own[i];
      undone += 1 - plain[i];
    }
    double meanOwn = 1 - left / cases;
    double meanPlain = 1 - undone / cases;
    if (undone <= 0) {
      return new Lift(meanOwn, meanPlain, 0, 0);
    }
    double ratio = left / undone;
    double squares = 0;
    for (int i = 0; i < cases; i++) {
      double residual = 1 - own[i] - ratio * (1 - plain[i]);
      squares += residual * residual;
    }
    double error = Math.sqrt(squares / (cases * (cases - 1.0))) / (undone / cases);
    return new Lift(meanOwn, meanPlain, Math.clamp(1 - ratio, 0.0, 1.0), error);
  }

  /** Whether the item can tell prompts apart with this model at all. */
  public boolean measures() {
    return plain <= MOST_PLAIN;
  }

  /**
   * The share of full marks: the lift, or S itself where the plain prompt does so much that there
   * is none. Nobody loses marks because a model needs no prompt.
   */
  public double marks() {
    return measures() ? share : own;
  }
}
