// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.AdReader;
import dev.assay.demand.JobAd;
import dev.assay.demand.UnreadableAds;
import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Job ads over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/ads")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Job ads", description = "What job ads ask for.")
class DemandApi {
  private final AdReading reading;
  private final AdDesk desk;
  private final Ads ads;
  private final SkillNames names;

  DemandApi(AdReading reading, AdDesk desk, Ads ads, SkillNames names) {
    this.reading = reading;
    this.desk = desk;
    this.ads = ads;
    this.names = names;
  }

  /**
   * Ads to be added.
   *
   * @param name of the file, whose ending tells what is in it: json, csv, html; left out for the
   *     words of one ad
   * @param text its content
   */
  record NewAds(Optional<String> name, String text) {}

  /** How many ads were added. */
  record Taken(int added) {}

  @Operation(
      summary = "Job ads and the skills they ask for, latest first",
      description = "A grader searches new ads; ask again until searched is true.")
  @GetMapping
  Slice<AdDocument> list(
      @RequestParam Optional<String> text,
      @RequestParam Optional<String> skill,
      @RequestParam Optional<String> seniority,
      @RequestParam Optional<String> remote,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    AdFilter filter = AdFilter.of(text, skill, seniority, remote);
    return Slice.of(
        ads.all().stream()
            .filter(filter::keeps)
            .map(ad -> AdDocument.of(ad, names, false))
            .toList(),
        page,
        size);
  }

  @Operation(
      summary = "Add job ads",
      description =
          "JSON-LD with JobPosting of schema.org, a web page that holds it, CSV with title and"
              + " text, or the words of one ad. All of them are added, or none.")
  @Conflict("there is no room for so many")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Taken add(@RequestBody NewAds wanted) {
    String text = Required.value("text", wanted.text());
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    try {
      List<JobAd> read =
          wanted.name().isPresent()
              ? AdDesk.read(wanted.name().get(), text.getBytes(StandardCharsets.UTF_8))
              : AdReader.pasted(text);
      return new Taken(desk.take(read, me.account()));
    } catch (UnreadableAds e) {
      throw Refusal.field("text", String.valueOf(e.getMessage()));
    } catch (AdDesk.TooMany e) {
      throw Refusal.conflict("An organisation keeps at most " + AdDesk.MOST_KEPT + " ads.");
    }
  }

  @Operation(summary = "One job ad with its text, and the words that led to each skill")
  @GetMapping("/{ad}")
  AdDocument one(@PathVariable UUID ad) {
    return AdDocument.of(ads.find(ad).orElseThrow(() -> Refusal.notFound("ad")), names, true);
  }

  @Operation(summary = "Delete a job ad")
  @DeleteMapping("/{ad}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable UUID ad) {
    if (!ads.delete(ad)) {
      throw Refusal.notFound("ad");
    }
  }

  @Operation(
      summary = "What the ads ask for over time",
      description =
          "Shares and medians with 95 % intervals; groups of fewer than 3 ads are left out.")
  @GetMapping("/trends")
  Trends trends(
      @RequestParam Optional<String> text,
      @RequestParam Optional<String> skill,
      @RequestParam Optional<String> seniority,
      @RequestParam Optional<String> remote) {
    return reading.trends(AdFilter.of(text, Optional.empty(), seniority, remote), skill.orElse(""));
  }

  @Operation(
      summary = "A test that some ads ask for",
      description =
          "Name, seniority, minutes, weights of skills and numbers of items, to be adjusted and"
              + " made with POST /api/v1/tests. Nothing is kept.")
  @GetMapping("/test")
  TestFromAds test(@RequestParam Set<UUID> ad) {
    return TestFromAds.weigh(reading.chosen(ad), names::of);
  }
}
