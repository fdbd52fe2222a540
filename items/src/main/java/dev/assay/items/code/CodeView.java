// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import dev.assay.items.CandidateView;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a candidate sees of a code item.
 *
 * @param samples test cases that are no secret
 * @param starters by language: what the editor holds at first; its keys are the languages on offer
 * @param timeLimitMillis of one test case
 * @param groups what the hidden tests check, and what it is worth
 */
public record CodeView(
    String statementHtml,
    List<Sample> samples,
    SortedMap<String, String> starters,
    long timeLimitMillis,
    int memoryLimitMegabytes,
    List<Group> groups)
    implements CandidateView {

  public CodeView {
    samples = List.copyOf(samples);
    starters = Collections.unmodifiableSortedMap(new TreeMap<>(starters));
    groups = List.copyOf(groups);
  }

  public record Sample(String name, String input, String answer) {}

  public record Group(String name, int marks) {}
}
