// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.suite;

import dev.assay.judge.suite.SuiteJudge;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One marking for all types that ask for suites: what it has made ready serves them all. */
@Component
@Profile("grader")
public class SharedMarking {
  private final GraderSandbox sandbox;
  private Optional<SuiteMarking> marking = Optional.empty();

  /** Opens nothing before it is needed. */
  public SharedMarking(GraderSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** What judges suites, for types that ask for more than one. */
  public SuiteJudge judge() throws GradingFault {
    return required().judge();
  }

  /** The marking, made when it is first asked for. */
  synchronized SuiteMarking required() throws GradingFault {
    if (marking.isEmpty()) {
      marking = Optional.of(new SuiteMarking(sandbox.required()));
    }
    return marking.orElseThrow();
  }
}
