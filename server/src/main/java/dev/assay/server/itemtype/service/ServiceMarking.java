// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.service;

import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.service.ServiceDocument;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.judge.service.ServiceProgram;
import dev.assay.judge.service.ServiceResult;
import dev.assay.judge.service.ServiceTask;
import dev.assay.probes.Asked;
import dev.assay.sandbox.Sandbox;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.util.List;

/** Has a candidate's service probed: by the open probes at a press of Run, by all when graded. */
final class ServiceMarking {
  private final ServiceJudge judge;

  ServiceMarking(Sandbox sandbox) {
    this.judge = new ServiceJudge(sandbox);
  }

  /**
   * What all probes find, on the hidden rows.
   *
   * @throws GradingFault when the fault is ours: nothing is known of the service then
   */
  ServiceDetail grade(ServiceDocument item, ProjectAnswer answer)
      throws GradingFault, InterruptedException {
    return answer.files().isEmpty()
        ? ServiceDetail.nothing(item)
        : probed(item, ServiceTasks.grading(item), answer);
  }

  /**
   * What the open probes find, on the sample's rows: all of it for the candidate's eyes.
   *
   * @throws GradingFault when the fault is ours
   */
  ServiceDetail run(ServiceDocument item, ProjectAnswer answer)
      throws GradingFault, InterruptedException {
    return probed(item, ServiceTasks.running(item), answer);
  }

  /**
   * What the service answers to a candidate's own requests, sent one after the other to a service
   * just started on the sample's rows.
   *
   * @throws GradingFault when the fault is ours
   */
  ServiceDetail ask(ServiceDocument item, ProjectAnswer answer, List<Asked> requests)
      throws GradingFault, InterruptedException {
    return probed(item, ServiceTasks.asking(item, requests), answer);
  }

  private ServiceDetail probed(ServiceDocument item, ServiceTask task, ProjectAnswer answer)
      throws GradingFault, InterruptedException {
    ServiceProgram program =
        ServiceTasks.program(item, answer)
            .orElseThrow(() -> new GradingFault("no starter " + answer.starter()));
    ServiceResult result = judge.judge(task, program, _ -> {});
    if (result instanceof ServiceResult.Fault(var reason)) {
      throw new GradingFault(reason);
    }
    return ServiceDetail.of(item, result);
  }
}
