// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

/**
 * What an answer took, as the model's server counts.
 *
 * @param counted false when the server said nothing and the numbers are estimated at four
 *     characters a token
 */
public record TokenUsage(int input, int output, boolean counted) {
  private static final int CHARACTERS_A_TOKEN = 4;

  public TokenUsage {
    if (input < 0 || output < 0) {
      throw new IllegalArgumentException("tokens are not negative");
    }
  }

  /** What the texts come to at four characters a token, rounded up; pictures are not in it. */
  public static TokenUsage estimated(ChatRequest request, String answer) {
    int asked = request.messages().stream().mapToInt(message -> tokens(message.content())).sum();
    return new TokenUsage(asked, tokens(answer), false);
  }

  public int total() {
    return input + output;
  }

  /** A text at four characters a token, rounded up. */
  public static int tokens(String text) {
    return Math.ceilDiv(text.length(), CHARACTERS_A_TOKEN);
  }
}
