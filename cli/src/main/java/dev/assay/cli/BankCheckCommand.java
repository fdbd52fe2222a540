// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.bank.ContentFolder;
import dev.assay.cli.bank.FoundItem;
import dev.assay.cli.bank.Proof;
import dev.assay.cli.bank.ProofRecord;
import dev.assay.cli.bank.Prover;
import dev.assay.items.Finding;
import dev.assay.items.Finding.Severity;
import dev.assay.items.UnreadableItem;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves items: lint, keys, proofs, model solutions and wrong ones. */
@Command(
    name = "check",
    description = {
      "Prove the items of a bank: lint is clean, proofs print what they claim, model solutions pass"
          + " and wrong ones fail.",
      "Exit codes: 0 every item proves itself, 1 some do not, 2 there is no bank to check, 3"
          + " something could not be executed here (the sandbox or a language is missing)."
    },
    footer = "./assay bank check content/code/rate-limit-window")
final class BankCheckCommand implements Callable<Integer> {
  private static final int NOT_HERE = 3;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "An item, or a folder of them; the bank that ships when left out.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--changed",
      description = "Execute only items whose proof is not in the bank's proofs.txt.")
  private boolean changed;

  @Option(names = "--all", description = "Execute every item, which is what happens anyway.")
  private boolean all;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "With --changed: execute N others as well.")
  private int sample;

  @Option(names = "--seed", paramLabel = "S", description = "Which others (default: by the day).")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--record", description = "Write what is proven to the bank's proofs.txt.")
  private boolean record;

  @Option(names = "--lint", description = "Execute nothing.")
  private boolean lintOnly;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path part = folder.orElseGet(BankCheckCommand::shipped);
    if (!Files.isDirectory(part)) {
      throw Refusal.badInput(part + " is not a folder");
    }
    if (changed && all) {
      throw Refusal.badInput("--changed and --all contradict each other");
    }
    ContentFolder content = content(part);
    List<FoundItem> items = content.items(part);
    if (items.isEmpty()) {
      throw Refusal.badInput("there is no item (a folder with item.yaml) in " + part);
    }
    ProofRecord proven = ProofRecord.in(content.root());
    Map<FoundItem, Proof> proofs = new LinkedHashMap<>();
    if (!lintOnly) {
      try (Prover prover = new Prover(Sandbox.open(SandboxSettings.defaults()))) {
        prove(prover, chosen(items, proven), proofs);
      } catch (SandboxUnavailable e) {
        self.commandLine().getErr().println("assay bank check: " + e.getMessage());
        report(content, items, proofs, proven);
        return NOT_HERE;
      }
    }
    int exit = report(content, items, proofs, proven);
    if (record) {
      List<FoundItem> sound =
          proofs.entrySet().stream()
              .filter(
                  e -> e.getValue().missing().isEmpty() && errors(e.getKey(), e.getValue()) == 0)
              .map(Map.Entry::getKey)
              .toList();
      proven.write(content.items(content.root()), sound);
    }
    return exit;
  }

  /** The bank that ships. */
  static Path shipped() {
    String home = System.getenv("ASSAY_HOME");
    return Path.of(home == null ? "." : home, "content");
  }

  private static ContentFolder content(Path part) throws IOException {
    try {
      return ContentFolder.around(part)
          .orElseThrow(() ->
              Refusal.badInput("no skills.yaml in or above " + part + ": items name their skill"));
    } catch (UnreadableItem e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private List<FoundItem> chosen(List<FoundItem> items, ProofRecord proven) {
    List<FoundItem> sound = items.stream().filter(item -> item.document().isPresent()).toList();
    if (!changed) {
      return sound;
    }
    List<FoundItem> chosen = new ArrayList<>(sound.stream().filter(i -> !proven.has(i)).toList());
    List<FoundItem> others = new ArrayList<>(sound.stream().filter(proven::has).toList());
    long today = java.time.Clock.systemUTC().millis() / 86_400_000L;
    Collections.shuffle(others, new Random(seed.orElse(today)));
    chosen.addAll(others.subList(0, Math.clamp(sample, 0, others.size())));
    return chosen;
  }

  /** Code items by half as many threads as processors, for the sake of their measured times. */
  private void prove(Prover prover, List<FoundItem> chosen, Map<FoundItem, Proof> proofs)
      throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    try (TerminalProgress progress = new TerminalProgress("proving")) {
      progress.expect(chosen.size());
      prove(prover, chosen, false, processors, proofs, progress);
      prove(prover, chosen, true, Math.max(1, processors / 2), proofs, progress);
    }
  }

  private static void prove(
      Prover prover,
      List<FoundItem> chosen,
      boolean code,
      int threads,
      Map<FoundItem, Proof> proofs,
      TerminalProgress progress)
      throws InterruptedException {
    Map<FoundItem, Future<Proof>> running = new LinkedHashMap<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (FoundItem item : chosen) {
        if (item.type().equals("code") == code) {
          running.put(item, workers.submit(() -> prover.prove(item)));
        }
      }
      for (Map.Entry<FoundItem, Future<Proof>> proof : running.entrySet()) {
        try {
          proofs.put(proof.getKey(), proof.getValue().get());
        } catch (ExecutionException e) {
          throw new IllegalStateException("proving " + proof.getKey().slug(), e.getCause());
        }
        progress.step();
      }
    }
  }

  private int report(
      ContentFolder content,
      List<FoundItem> items,
      Map<FoundItem, Proof> proofs,
      ProofRecord proven) {
    PrintWriter out = self.commandLine().getOut();
    int bad = 0;
    boolean missing = false;
    for (FoundItem item : items) {
      Optional<Proof> proof = Optional.ofNullable(proofs.get(item));
      List<Finding> findings = new ArrayList<>(item.findings());
      proof.ifPresent(p -> findings.addAll(p.findings()));
      boolean wrong = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
      boolean open = proof.filter(p -> !p.missing().isEmpty()).isPresent();
      bad += wrong ? 1 : 0;
      missing |= open;
      String mark = wrong ? "BAD " : open ? "?   " : findings.isEmpty() ? "ok  " : "warn";
      String what = proof.map(Proof::what).orElse(proven.has(item) ? "proven before" : "lint only");
      out.printf("%s %-6s %-44s %s%n", mark, item.type(), item.slug(), what);
      findings.forEach(finding -> out.println("       " + finding));
      proof.ifPresent(p -> p.missing().forEach(m -> out.println("       not executed: " + m)));
    }
    content.ofTheWhole(items).forEach(finding -> out.println("the bank: " + finding));
    out.printf(
        "%d items: %d prove themselves, %d do not; %d executed%n",
        items.size(), items.size() - bad, bad, proofs.size());
    out.flush();
    return bad > 0 ? 1 : missing ? NOT_HERE : 0;
  }

  private static long errors(FoundItem item, Proof proof) {
    return java.util.stream.Stream.concat(item.findings().stream(), proof.findings().stream())
        .filter(finding -> finding.severity() == Severity.ERROR)
        .count();
  }
}
