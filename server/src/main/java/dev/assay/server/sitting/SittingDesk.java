// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.assay.items.ItemHash;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.connection.ModelCalls;
import dev.assay.server.connection.ModelConnection;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.invitation.Invitations.NothingPublished;
import dev.assay.server.invitation.Invitations.Terms;
import dev.assay.server.invitation.ModelGuest;
import dev.assay.server.itemtype.AnswerForms;
import dev.assay.server.jobs.Jobs;
import dev.assay.server.page.Refusal;
import dev.assay.server.sitting.Sitting.State;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops sittings. A sitting is one job, which goes on until the sitting has an end. */
@Component
class SittingDesk {
  static final int MOST_RUNS = 20;

  /** Models are not measured by the clock: they have the most time that an invitation can give. */
  static final double TIME = 5;

  private static final TaskDescriptor<Void> SIT = TaskDescriptor.of(Jobs.SIT);
  private static final Duration VALID = Duration.ofDays(30);

  private final Sittings sittings;
  private final Invitations invitations;
  private final ModelCalls calls;
  private final Tests tests;
  private final Bank bank;
  private final AnswerForms forms;
  private final Jobs jobs;
  private final Clock clock;

  SittingDesk(
      Sittings sittings,
      Invitations invitations,
      ModelCalls calls,
      Tests tests,
      Bank bank,
      AnswerForms forms,
      Jobs jobs,
      Clock clock) {
    this.sittings = sittings;
    this.invitations = invitations;
    this.calls = calls;
    this.tests = tests;
    this.bank = bank;
    this.forms = forms;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Has a model sit a test so many times, each time from the beginning.
   *
   * @param model a connection by its id or its name, or the model by its own name
   * @return the sittings, the first first
   * @throws Refusal when there is no such test or model, or models cannot sit the test
   */
  @Transactional
  List<UUID> start(UUID test, String model, int runs, TeamMember by) {
    if (sittings.testName(test).isEmpty()) {
      throw Refusal.notFound("test");
    }
    ModelConnection connection = connection(model);
    PublishedTest version =
        tests
            .latest(test)
            .orElseThrow(() -> Refusal.conflict("The test has no published version."));
    check(version);
    Terms terms = new Terms(test, clock.instant().plus(VALID), TIME, by.account(), Locale.ENGLISH);
    ModelGuest guest = new ModelGuest(connection.model(), connection.id(), connection.simulated());
    List<UUID> started = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      UUID id = sittings.add(invited(terms, guest), run, by.account());
      jobs.forSitter(SIT.instance(job(id)).scheduledTo(clock.instant()));
      started.add(id);
    }
    return started;
  }

  private UUID invited(Terms terms, ModelGuest guest) {
    try {
      return invitations.inviteModel(terms, guest);
    } catch (NothingPublished _) {
      throw Refusal.conflict("The test is archived.");
    }
  }

  private ModelConnection connection(String wanted) {
    List<ModelConnection> all = calls.connections();
    return all.stream()
        .filter(one -> one.id().toString().equals(wanted) || one.name().equals(wanted))
        .findFirst()
        .or(() -> all.stream().filter(one -> one.model().equals(wanted)).findFirst())
        .orElseThrow(() ->
            Refusal.field("model", "the name of a model that is connected on Language models"));
  }

  private void check(PublishedTest version) {
    List<ItemHash> items = version.items();
    bank.entries(items).stream()
        .map(entry -> entry.manifest().type())
        .filter(type -> forms.of(type).isEmpty())
        .findFirst()
        .ifPresent(type -> {
          throw Refusal.conflict("Models cannot answer items of the type " + type + ".");
        });
  }

  /** Stops a sitting: it asks nothing more, and what it has answered is handed in. */
  @Transactional
  void stop(UUID sitting) {
    end(sitting, State.STOPPED, Optional.empty());
  }

  /** Gives a sitting up that fails again and again through a defect of ours. */
  @Transactional
  void giveUp(UUID sitting) {
    end(sitting, State.BROKEN_OFF, Optional.of(Trouble.DEFECT));
  }

  /** With a job of its own that hands in: the sitting's may be waiting, or gone. */
  private void end(UUID sitting, State state, Optional<Trouble> why) {
    if (sittings.end(sitting, state, why)) {
      jobs.forSitter(SIT.instance(job(sitting) + "/end").scheduledTo(clock.instant()));
    }
  }

  private static String job(UUID sitting) {
    return Tenancy.required() + "/" + sitting;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(SittingSettings.class)
  @Profile("web")
  static class Work {
    private static final int MOST_FAILURES = 6;

    private final SittingDesk desk;
    private final Sitter sitter;

    Work(SittingDesk desk, Sitter sitter) {
      this.desk = desk;
      this.sitter = sitter;
    }

    @Bean
    Task<Void> sitTask() {
      return Tasks.custom(SIT)
          .onFailure(this::later)
          .execute((instance, _) ->
              sitter(instance.getId())
                  .map(Work::after)
                  .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private Optional<Duration> sitter(String job) {
      String[] id = job.split("/", -1);
      return Tenancy.call(OrganisationId.of(id[0]), () -> sitter.step(UUID.fromString(id[1])));
    }

    private static CompletionHandler<Void> after(Duration pause) {
      return (complete, operations) ->
          operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    /** Some seconds later, and given up in the end. */
    private void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
      int failures = complete.getExecution().consecutiveFailures + 1;
      if (failures >= MOST_FAILURES) {
        String[] id = complete.getExecution().taskInstance.getId().split("/", -1);
        Tenancy.run(OrganisationId.of(id[0]), () -> desk.giveUp(UUID.fromString(id[1])));
        operations.remove();
      } else {
        operations.reschedule(
            complete, complete.getTimeDone().plus(Duration.ofSeconds(1L << failures)));
      }
    }
  }
}
