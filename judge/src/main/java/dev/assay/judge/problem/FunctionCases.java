// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.functions.CaseReader;
import dev.assay.functions.NotAValue;
import dev.assay.functions.Signature;
import dev.assay.functions.SignatureReader;
import dev.assay.functions.SignatureReader.Reading;
import dev.assay.functions.Step;
import java.util.List;
import java.util.Optional;

/** Reads the signature of a package that asks for a function, and holds its cases against it. */
record FunctionCases(PackageFiles files, Metadata metadata, Findings findings) {

  Optional<Signature> read(TestGroup data) {
    Optional<PackageFile> file = files.at(Signature.FILE);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = SignatureReader.read(file.get().text());
    reading
        .mistakes()
        .forEach(mistake -> findings.error(Signature.FILE, mistake.line(), mistake.message()));
    if (metadata.interactive() || metadata.multiPass()) {
      findings.error(Signature.FILE, 0, "a function is called once: no interaction, no passes");
    }
    reading
        .signature()
        .map(CaseReader::new)
        .ifPresent(reader -> data.cases().forEach(test -> check(test, reader)));
    return reading.signature();
  }

  private void check(TestCase test, CaseReader reader) {
    String path = test.input().path();
    try {
      List<Step> steps = reader.input(test.input().text());
      if (test.answer().size() == 0 && !metadata.custom()) {
        findings.error(test.answer().path(), 0, "is empty: it holds the expected value");
      } else if (test.answer().size() > 0) {
        path = test.answer().path();
        reader.answer(steps, test.answer().text());
      }
    } catch (NotAValue mistake) {
      findings.error(path, mistake.line(), String.valueOf(mistake.getMessage()));
    }
    if (!test.arguments().isEmpty()) {
      findings.error(path, 0, "a function gets no arguments of a command line");
    }
  }
}
