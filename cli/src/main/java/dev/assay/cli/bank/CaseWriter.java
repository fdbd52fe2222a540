// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.functions.NotAValue;
import dev.assay.functions.Signature;
import dev.assay.functions.SignatureReader;
import dev.assay.functions.SignatureReader.Reading;
import dev.assay.items.ItemFiles;
import dev.assay.judge.Judge;
import dev.assay.judge.Program;
import dev.assay.judge.ReferenceSolution;
import dev.assay.judge.ReferenceSolution.NoAnswer;
import dev.assay.judge.language.Languages.Choice;
import dev.assay.judge.language.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Makes the test cases of an item that asks for a function: inputs by its generator and a seed,
 * answers by its first accepted solution.
 */
public final class CaseWriter {
  private static final String ACCEPTED = "submissions/accepted/";

  private final Judge judge;

  public CaseWriter(Judge judge) {
    this.judge = judge;
  }

  /**
   * Writes the cases below {@code data/} and notes the seed; cases made otherwise stay.
   *
   * @param given a new seed; the noted one when empty
   * @return how many cases were written
   * @throws NotWritten when something is missing or does not run; the message says what
   */
  public int write(Path folder, Optional<Long> given)
      throws NotWritten, IOException, InterruptedException {
    SortedMap<String, byte[]> files = ItemFiles.read(folder).all();
    String program =
        CaseGenerator.in(files)
            .orElseThrow(() -> new NotWritten("there is no program generators/cases.*"));
    long seed =
        given
            .or(() -> CaseGenerator.seed(files))
            .orElseThrow(() -> new NotWritten(CaseGenerator.SEED + " has no seed: give --seed N"));
    String at = program;
    try {
      SortedMap<String, String> inputs = new CaseGenerator(judge).inputs(files, program, seed);
      ReferenceSolution reference = reference(files);
      for (Map.Entry<String, String> input : inputs.entrySet()) {
        at = input.getKey();
        Path file = folder.resolve("data").resolve(input.getKey() + ".in");
        String answer = reference.answer(input.getValue());
        Files.createDirectories(file.getParent());
        Files.writeString(file, input.getValue());
        Files.writeString(
            file.resolveSibling(file.getFileName().toString().replaceFirst("in$", "ans")), answer);
      }
      Files.writeString(folder.resolve(CaseGenerator.SEED), seed + "\n");
      return inputs.size();
    } catch (CaseGenerator.NotGenerated e) {
      throw new NotWritten(String.valueOf(e.getMessage()));
    } catch (NotAValue | NoAnswer e) {
      throw new NotWritten(at + ": " + e.getMessage());
    }
  }

  private ReferenceSolution reference(Map<String, byte[]> files)
      throws NotWritten, NoAnswer, InterruptedException {
    byte[] text = files.get(Signature.FILE);
    Reading reading =
        SignatureReader.read(text == null ? "" : new String(text, StandardCharsets.UTF_8));
    if (reading.signature().isEmpty()) {
      var mistake = reading.mistakes().getFirst();
      throw new NotWritten(Signature.FILE + ":" + mistake.line() + ": " + mistake.message());
    }
    String path =
        files.keySet().stream()
            .filter(name -> name.startsWith(ACCEPTED))
            .findFirst()
            .orElseThrow(() -> new NotWritten(ACCEPTED + " is empty: it holds the reference"));
    Sources sources =
        Sources.of(
            path.substring(ACCEPTED.length()),
            new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8));
    if (judge.languages().of(sources) instanceof Choice.Known(var language)) {
      return judge.reference(new Program(language, sources), reading.signature().get());
    }
    throw new NotWritten(path + " is in a language the judge does not have");
  }

  /** No cases were written; the message says why. */
  public static final class NotWritten extends Exception {
    private static final long serialVersionUID = 1L;

    NotWritten(String message) {
      super(message);
    }
  }
}
