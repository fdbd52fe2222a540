// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bank;

import dev.assay.items.Finding;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.code.CodeDocument;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.suite.SuiteDocument;
import dev.assay.items.text.TextDocument;
import dev.assay.judge.Judge;
import dev.assay.judge.language.Languages;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.judge.sql.SqlJudge;
import dev.assay.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;

/** Executes items in the sandbox, as their type asks. Thread-safe. */
public final class Prover implements AutoCloseable {
  private final Sandbox sandbox;
  private final SqlJudge sql;
  private final ChoiceProof choice;
  private final CodeProof code;
  private final SqlProof queries;
  private final ServiceProof services;
  private final SuiteProof suites;
  private final ReviewProof reviews;

  public Prover(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.sql = new SqlJudge(sandbox);
    Judge judge = new Judge(sandbox, Languages.standard());
    this.choice = new ChoiceProof(judge);
    this.code = new CodeProof(judge);
    this.queries = new SqlProof(sql);
    this.services = new ServiceProof(new ServiceJudge(sandbox));
    this.suites = new SuiteProof(sandbox);
    this.reviews = new ReviewProof(sandbox);
  }

  /** Proves an item that was read without errors. */
  public Proof prove(FoundItem item) throws InterruptedException {
    Proof proof = executed(item);
    List<Finding> findings = new ArrayList<>(proof.findings());
    findings.addAll(PlantedProof.findings(item.files()));
    return new Proof(proof.what(), findings, proof.missing());
  }

  private Proof executed(FoundItem item) throws InterruptedException {
    return switch (item.document().orElseThrow()) {
      case ChoiceDocument document -> choice.prove(item, document);
      case CodeDocument _ -> code.prove(item);
      case SqlDocument document -> queries.prove(document);
      case TextDocument document -> new TextProof().prove(document);
      case ServiceDocument document -> services.prove(item, document);
      case SuiteDocument document -> suites.prove(document.task());
      case ReviewDocument document -> reviews.prove(document);
      case PromptDocument document -> PromptProof.prove(document);
      default -> new Proof("nothing to execute", List.of(), List.of());
    };
  }

  @Override
  public void close() {
    sql.close();
    sandbox.close();
  }
}
