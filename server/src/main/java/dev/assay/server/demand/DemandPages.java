// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.AdReader;
import dev.assay.demand.JobAd;
import dev.assay.demand.UnreadableAds;
import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages of job ads. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
@RequestMapping("/demand")
class DemandPages {
  private final AdReading reading;
  private final AdDesk desk;
  private final Ads ads;
  private final SkillNames names;

  DemandPages(AdReading reading, AdDesk desk, Ads ads, SkillNames names) {
    this.reading = reading;
    this.desk = desk;
    this.ads = ads;
    this.names = names;
  }

  @GetMapping
  String list(
      @RequestParam Optional<String> text,
      @RequestParam Optional<String> skill,
      @RequestParam Optional<String> seniority,
      @RequestParam Optional<String> remote,
      Model model) {
    model.addAttribute("list", reading.list(AdFilter.of(text, skill, seniority, remote)));
    return "demand/list";
  }

  @GetMapping("/progress")
  String progress(Model model) {
    model.addAttribute("list", reading.list(AdFilter.NONE));
    return "demand/progress";
  }

  @GetMapping("/trends")
  String trends(
      @RequestParam Optional<String> text,
      @RequestParam Optional<String> skill,
      @RequestParam Optional<String> seniority,
      @RequestParam Optional<String> remote,
      Model model) {
    AdFilter filter = AdFilter.of(text, Optional.empty(), seniority, remote);
    model.addAttribute("list", reading.list(filter));
    model.addAttribute("trends", reading.trends(filter, skill.orElse("")));
    return "demand/trends";
  }

  @PostMapping
  String paste(@RequestParam String ad, RedirectAttributes redirect) {
    return take(() -> AdReader.pasted(ad), redirect);
  }

  @PostMapping("/file")
  String upload(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
    byte[] content = file.getBytes();
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return take(() -> AdDesk.read(name, content), redirect);
  }

  private String take(Supplier<List<JobAd>> read, RedirectAttributes redirect) {
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    try {
      int taken = desk.take(read.get(), me.account());
      return Flash.done(redirect, "demand.taken", taken).to("/demand");
    } catch (UnreadableAds e) {
      return Flash.problem(redirect, "demand.unreadable", String.valueOf(e.getMessage()))
          .to("/demand");
    } catch (AdDesk.TooMany e) {
      return Flash.problem(redirect, "demand.too-many", AdDesk.MOST_KEPT).to("/demand");
    }
  }

  @GetMapping("/{ad}")
  String one(@PathVariable UUID ad, Model model) {
    model.addAttribute("view", AdView.of(required(ad), names));
    return "demand/one";
  }

  @PostMapping("/{ad}/delete")
  String delete(@PathVariable UUID ad, RedirectAttributes redirect) {
    return ads.delete(ad)
        ? Flash.done(redirect, "demand.deleted").to("/demand")
        : Flash.problem(redirect, "demand.gone").to("/demand");
  }

  /** The designer's page, filled in with what the ads ask for. */
  @GetMapping("/test")
  String test(@RequestParam(defaultValue = "") Set<UUID> ad, RedirectAttributes redirect) {
    List<StoredAd> chosen = reading.chosen(ad);
    TestFromAds test = TestFromAds.weigh(chosen, names::of);
    if (test.weights().isEmpty()) {
      return Flash.problem(redirect, "demand.test.nothing").to("/demand");
    }
    if (!test.leftOut().isEmpty()) {
      Flash.done(redirect, "demand.test.left-out", String.join(", ", test.leftOut()));
    }
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/tests/new")
            .queryParam("role", "own")
            .queryParam("name", "{name}")
            .queryParam("seniority", test.seniority().name().toLowerCase(Locale.ROOT))
            .queryParam("minutes", test.minutes());
    test.weights().forEach((skill, weight) -> address.queryParam("weight." + skill, weight));
    test.types().forEach((type, count) -> address.queryParam("type." + type, count));
    return "redirect:" + address.encode().buildAndExpand(test.name()).toUriString();
  }

  private StoredAd required(UUID ad) {
    return ads.find(ad).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
