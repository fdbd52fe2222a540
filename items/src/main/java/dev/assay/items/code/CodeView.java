// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import dev.assay.functions.Shown;
import dev.assay.items.CandidateFile;
import dev.assay.items.CandidateView;
import dev.assay.items.statement.SamplePlace;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a candidate sees of a code item.
 *
 * @param statementHtml the task; addresses of pictures are relative to the item's
 * @param samples test cases that are no secret
 * @param signature what to write, where it is not a whole program
 * @param starters by language: what the editor holds at first; its keys are the languages on offer
 * @param timeLimitMillis of one test case
 * @param groups what the hidden tests check, and what it is worth
 * @param files pictures of the statement and attachments
 */
public record CodeView(
    String statementHtml,
    List<Sample> samples,
    Optional<String> signature,
    SortedMap<String, String> starters,
    long timeLimitMillis,
    int memoryLimitMegabytes,
    List<Group> groups,
    List<CandidateFile> files)
    implements CandidateView {

  public CodeView {
    samples = List.copyOf(samples);
    starters = Collections.unmodifiableSortedMap(new TreeMap<>(starters));
    groups = List.copyOf(groups);
    files = List.copyOf(files);
  }

  /**
   * A test case to see: input and answer, or values or a dialogue instead.
   *
   * @param values what goes into a function and what comes out; empty for whole programs
   * @param dialogue what program and judge say in turn; empty where there is no such thing
   */
  public record Sample(
      String name, String input, String answer, List<Shown.Row> values, List<Turn> dialogue) {
    public Sample {
      values = List.copyOf(values);
      dialogue = List.copyOf(dialogue);
    }
  }

  /** One line of a dialogue. */
  public record Turn(Speaker speaker, String text) {}

  /** Whose line it is. */
  public enum Speaker {
    PROGRAM,
    JUDGE,
    /** Nobody's: here the program ends and is started again. */
    NEXT_PASS
  }

  public record Group(String name, int marks) {}

  /** The task in parts, each with the samples that are shown behind it. */
  public List<SamplePlace.Part> parts() {
    return SamplePlace.parts(statementHtml, samples.size());
  }

  /** The files to download. */
  public List<CandidateFile> downloads() {
    return files.stream().filter(file -> file.use() == CandidateFile.Use.DOWNLOAD).toList();
  }
}
