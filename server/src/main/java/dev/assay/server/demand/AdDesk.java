// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.assay.demand.AdReader;
import dev.assay.demand.JobAd;
import dev.assay.demand.model.SentenceModel;
import dev.assay.demand.skills.FoundSkill;
import dev.assay.demand.skills.SkillFinder;
import dev.assay.demand.skills.SkillWords;
import dev.assay.server.jobs.Jobs;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes ads in, and has graders search them. Each ad is a transaction of its own: one sees how far
 * it has come, and a job that died goes on where it was.
 */
@Component
class AdDesk {
  /** An organisation keeps so many. */
  static final int MOST_KEPT = 10_000;

  private static final TaskDescriptor<Void> SEARCH = TaskDescriptor.of("search-ads");

  private final Ads ads;
  private final Jobs jobs;
  private final Clock clock;

  AdDesk(Ads ads, Jobs jobs, Clock clock) {
    this.ads = ads;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** There is no room for more ads. */
  static final class TooMany extends RuntimeException {
    TooMany() {
      super("more than " + MOST_KEPT + " ads");
    }
  }

  /**
   * Keeps all ads of a text or file, or none.
   *
   * @throws dev.assay.demand.UnreadableAds when they make no sense
   * @throws TooMany when there is no room for them
   */
  @Transactional
  int take(List<JobAd> read, UUID by) {
    if (ads.count() + read.size() > MOST_KEPT) {
      throw new TooMany();
    }
    read.forEach(ad -> ads.add(ad, by));
    jobs.forGrader(
        SEARCH.instance(Tenancy.required() + "/" + UUID.randomUUID()).scheduledTo(clock.instant()));
    return read.size();
  }

  /** The ads of an upload. */
  static List<JobAd> read(String name, byte[] content) {
    return AdReader.read(name.isBlank() ? "the file" : name, content);
  }

  @Configuration(proxyBeanMethods = false)
  @Profile("grader")
  static class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Ads ads;
    private final SkillFinder finder;
    private final AtomicBoolean warned = new AtomicBoolean();

    Work(Ads ads, SkillWords words) {
      this.ads = ads;
      this.finder = SkillFinder.byMeaning(words, new SentenceModel());
    }

    @Bean
    Task<Void> searchAdsTask() {
      return Tasks.oneTime(SEARCH)
          .execute((job, _) -> {
            OrganisationId organisation =
                OrganisationId.of(job.getId().substring(0, job.getId().indexOf('/')));
            Tenancy.run(organisation, () -> ads.waiting().forEach(this::search));
          });
    }

    private void search(UUID id) {
      ads.find(id)
          .filter(ad -> ad.skills().isEmpty())
          .ifPresent(ad -> {
            List<FoundSkill> found = finder.find(ad.ad());
            ads.searched(id, found, finder.wordsAlone().isPresent());
            finder.wordsAlone().ifPresent(this::warnOnce);
          });
    }

    private void warnOnce(String why) {
      if (warned.compareAndSet(false, true)) {
        LOG.warn("Skills of job ads are found by words alone: {}", why);
      }
    }
  }
}
