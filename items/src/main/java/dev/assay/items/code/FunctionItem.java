// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.code;

import dev.assay.functions.CaseReader;
import dev.assay.functions.NotAValue;
import dev.assay.functions.Shown;
import dev.assay.functions.Signature;
import dev.assay.functions.SignatureReader;
import dev.assay.functions.SignatureReader.Reading;
import dev.assay.functions.Step;
import dev.assay.functions.Value;
import dev.assay.functions.harness.Harness;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is different about a code item that asks for a function or a class. */
record FunctionItem(Signature signature, List<CodeView.Sample> samples) {

  /** Empty for an item that asks for a whole program. */
  static Optional<FunctionItem> read(ItemFiles files, Findings findings) {
    Optional<String> text = files.text(Signature.FILE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = SignatureReader.read(text.get());
    reading
        .mistakes()
        .forEach(
            mistake -> findings.error(Signature.FILE + ":" + mistake.line(), mistake.message()));
    return reading.signature().map(read -> new FunctionItem(read, samples(files, read, findings)));
  }

  /** Generated from the signature, in the order of the languages on offer. */
  SortedMap<String, String> starters(List<String> languages) {
    SortedMap<String, String> starters = new TreeMap<>();
    for (String language : languages) {
      Harness.of(language).ifPresent(harness -> starters.put(language, harness.starter(signature)));
    }
    return starters;
  }

  /** Whether every language can call it and every case, hidden ones too, is of its types. */
  static void check(
      ItemFiles files, Signature signature, List<String> languages, Findings findings) {
    for (String language : languages) {
      if (Harness.of(language).isEmpty()) {
        findings.error(Signature.FILE, "cannot be asked for in " + language);
      }
    }
    if (!files.below("starter").all().isEmpty()) {
      findings.error("starter", "is generated from " + Signature.FILE + ": leave it out");
    }
    for (String path : files.below("data").all().keySet()) {
      if (path.endsWith(".in")) {
        cases(files, signature, "data/" + path.substring(0, path.length() - 3), findings);
      }
    }
  }

  private static List<CodeView.Sample> samples(
      ItemFiles files, Signature signature, Findings findings) {
    List<CodeView.Sample> samples = new ArrayList<>();
    for (String path : files.below("data/sample").all().keySet()) {
      if (path.endsWith(".in")) {
        String name = path.substring(0, path.length() - 3);
        cases(files, signature, "data/sample/" + name, findings)
            .map(rows ->
                new CodeView.Sample(
                    name,
                    files.text("data/sample/" + path).orElse(""),
                    files.text("data/sample/" + name + ".ans").orElse(""),
                    rows,
                    List.of()))
            .ifPresent(samples::add);
      }
    }
    if (samples.isEmpty()) {
      findings.error("data/sample", "needs at least one sample: 1.in and 1.ans");
    }
    return samples;
  }

  /** A case as values; empty, with a finding, when it is not of the signature's types. */
  private static Optional<List<Shown.Row>> cases(
      ItemFiles files, Signature signature, String path, Findings findings) {
    CaseReader reader = new CaseReader(signature);
    String file = path + ".in";
    try {
      List<Step> steps = reader.input(files.text(file).orElse(""));
      file = path + ".ans";
      String answer = files.text(file).orElse("");
      List<Value> values = answer.isBlank() ? List.of() : reader.answer(steps, answer);
      return Optional.of(Shown.rows(steps, values));
    } catch (NotAValue mistake) {
      findings.error(file + ":" + mistake.line(), String.valueOf(mistake.getMessage()));
      return Optional.empty();
    }
  }
}
