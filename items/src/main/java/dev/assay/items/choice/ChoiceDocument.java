// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.choice;

import dev.assay.items.ItemDocument;
import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A choice item, keys and rationales included.
 *
 * <p>To a candidate an option goes by a token: the head of a SHA-256 over the attempt's seed, the
 * item and the option. Ordered by token, the options are shuffled, the same way each time for an
 * attempt; what a token stands for can be worked out again from the seed, years later.
 *
 * @param hash the item's, part of every token
 * @param stem Markdown
 * @param many whether more than one option may be chosen
 * @param options as written
 */
public record ChoiceDocument(
    Manifest manifest,
    ItemHash hash,
    String stem,
    boolean many,
    List<ChoiceOption> options,
    List<Proof> proofs)
    implements ItemDocument {
  private static final int TOKEN_BYTES = 6;

  public ChoiceDocument {
    options = List.copyOf(options);
    proofs = List.copyOf(proofs);
  }

  @Override
  public double guessing() {
    return many || options.isEmpty() ? 0 : 1.0 / options.size();
  }

  @Override
  public double assumedDiscrimination() {
    return many ? 0.8 : 1.0;
  }

  /** The options by token, in the order in which an attempt shows them. */
  public Map<String, ChoiceOption> shuffled(long seed) {
    Map<String, ChoiceOption> byToken = new TreeMap<>();
    for (ChoiceOption option : options) {
      byToken.put(token(option, seed), option);
    }
    return byToken;
  }

  /**
   * The share of full marks, 0 to 1, for the options chosen in an attempt. One key: 1 for it alone.
   * Several: each option is a decision, and the share is {@code max(0, (right - wrong) / options)}.
   * Nothing chosen is nothing decided: 0. Tokens that are not of this attempt are ignored.
   */
  public double share(Collection<String> tokens, long seed) {
    Map<String, ChoiceOption> shown = shuffled(seed);
    List<ChoiceOption> chosen =
        tokens.stream().distinct().filter(shown::containsKey).map(shown::get).toList();
    if (chosen.isEmpty()) {
      return 0;
    }
    if (!many) {
      return chosen.size() == 1 && chosen.getFirst().key() ? 1 : 0;
    }
    long right = options.stream().filter(o -> o.key() == chosen.contains(o)).count();
    return Math.max(0, (2.0 * right - options.size()) / options.size());
  }

  private String token(ChoiceOption option, long seed) {
    String text = seed + "\n" + hash + "\n" + option.id();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, TOKEN_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
