// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.today;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What needs somebody today, over the API. */
@RestController
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER, Role.AUTHOR, Role.REVIEWER})
@Tag(name = "Today", description = "What needs somebody now.")
class TodayApi {
  private final List<Attention> sources;
  private final Words words;

  TodayApi(List<Attention> sources, Words words) {
    this.sources = sources;
    this.words = words;
  }

  /**
   * @param text a sentence
   * @param address of the page on which to see to it
   */
  record Notice(String text, long count, String address) {}

  @Operation(summary = "What needs somebody today, most pressing first")
  @GetMapping("/api/v1/today")
  List<Notice> today(Locale locale) {
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    return sources.stream()
        .flatMap(source -> source.forMember(me).stream())
        .map(notice ->
            new Notice(
                words.in(locale).of(notice.key(), notice.count()),
                notice.count(),
                notice.address()))
        .toList();
  }
}
