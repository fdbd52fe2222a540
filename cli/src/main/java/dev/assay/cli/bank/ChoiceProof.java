// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.ItemFiles;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.judge.Build;
import dev.assay.judge.Judge;
import dev.assay.judge.Program;
import dev.assay.judge.RunLimits;
import dev.assay.judge.Trial;
import dev.assay.judge.Verdict;
import dev.assay.judge.language.Language;
import dev.assay.judge.language.Sources;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Executes the proofs of a choice item and compares what they print. */
final class ChoiceProof {
  private final Judge judge;

  ChoiceProof(Judge judge) {
    this.judge = judge;
  }

  Proof prove(FoundItem item, ChoiceDocument document) throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (dev.assay.items.choice.Proof proof : document.proofs()) {
      if (proof.language().equals("sql")) {
        Optional<String> printed = SqlScript.printed(item.files().text(proof.file()).orElse(""));
        judge(proof, printed, "PostgreSQL refused it", findings);
      } else {
        run(item, document, proof, findings, missing);
      }
    }
    int count = document.proofs().size();
    String what = count == 0 ? "lint" : count == 1 ? "1 proof" : count + " proofs";
    return new Proof(what, findings, missing);
  }

  private void run(
      FoundItem item,
      ChoiceDocument document,
      dev.assay.items.choice.Proof proof,
      List<Finding> findings,
      List<String> missing)
      throws InterruptedException {
    Optional<Language> language = judge.languages().named(proof.language());
    if (language.isEmpty() || judge.languages().toolchain(language.get()).isEmpty()) {
      missing.add(
          proof.language() + " is not installed: " + language.map(Language::install).orElse(""));
      return;
    }
    Program program =
        new Program(
            language.get(),
            new Sources(sources(item.files(), document, proof), Optional.of(name(proof.file()))));
    Trial trial = judge.run(program, InputStream.nullInputStream(), RunLimits.standard());
    if (trial.verdict() == Verdict.JE) {
      missing.add(proof.file() + ": " + trial.ending());
      return;
    }
    boolean failed = trial.verdict() == Verdict.CE || trial.verdict() == Verdict.RTE;
    if (!failed && trial.verdict() != Verdict.AC) {
      findings.add(Finding.error(proof.file(), "ended with " + trial.verdict()));
      return;
    }
    Optional<String> printed =
        failed ? Optional.empty() : Optional.of(new String(trial.stdout(), StandardCharsets.UTF_8));
    judge(proof, printed, reason(trial), findings);
  }

  private static String reason(Trial trial) {
    return trial.build() instanceof Build.Refused refused
        ? refused.text()
        : trial.verdict() + ", " + trial.ending() + " " + trial.trace();
  }

  /** Whether what was printed, or that nothing was because it failed, is what the item claims. */
  private static void judge(
      dev.assay.items.choice.Proof proof,
      Optional<String> printed,
      String failure,
      List<Finding> findings) {
    if (printed.isEmpty() && !proof.fails()) {
      findings.add(Finding.error(proof.file(), "fails: " + failure.strip()));
    } else if (printed.isPresent() && proof.fails()) {
      findings.add(Finding.error(proof.file(), "must fail and does not"));
    } else if (printed.isPresent()) {
      String expected = normal(proof.prints().orElse(""));
      String actual = normal(printed.get());
      if (!expected.equals(actual)) {
        findings.add(
            Finding.error(proof.file(), "prints «" + actual + "», not «" + expected + "»"));
      }
    }
  }

  /** The proof's file and its neighbours of the same kind that are no proofs of their own. */
  private static TreeMap<String, byte[]> sources(
      ItemFiles files, ChoiceDocument document, dev.assay.items.choice.Proof proof) {
    String folder = proof.file().substring(0, proof.file().lastIndexOf('/') + 1);
    String ending = proof.file().substring(proof.file().lastIndexOf('.'));
    List<String> others =
        document.proofs().stream()
            .map(dev.assay.items.choice.Proof::file)
            .filter(file -> !file.equals(proof.file()))
            .toList();
    TreeMap<String, byte[]> sources = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
      String path = file.getKey();
      if (path.startsWith(folder) && path.endsWith(ending) && !others.contains(path)) {
        sources.put(path.substring(folder.length()), file.getValue());
      }
    }
    return sources;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String normal(String text) {
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }
}
