// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Downloads;
import dev.assay.server.page.Page;
import dev.assay.server.scoring.Score;
import dev.assay.server.shortlist.Standing.Progress.Scored;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The shortlist as a file, for spreadsheets and to print: from the pages and over the API. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER})
@Tag(name = "Shortlist")
class ShortlistExports {
  private final Shortlists shortlists;
  private final Downloads downloads;

  ShortlistExports(Shortlists shortlists, Downloads downloads) {
    this.shortlists = shortlists;
    this.downloads = downloads;
  }

  @Operation(summary = "The shortlist as a table for spreadsheets")
  @GetMapping(
      path = {"/tests/{test}/shortlist.csv", "/api/v1/tests/{test}/shortlist.csv"},
      produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> csv(
      @PathVariable UUID test, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    ShortlistView view = shortlists.of(test, Order.ABILITY);
    List<List<?>> rows = new ArrayList<>();
    rows.add(head(view, page));
    view.ranked().forEach(one -> rows.add(row(view, one, page)));
    return downloads.csv(rows, view.name());
  }

  private static List<String> head(ShortlistView view, Page page) {
    List<String> head = new ArrayList<>();
    head.add(page.text("shortlist.column.name"));
    if (Shortlists.seesAddresses()) {
      head.add(page.text("shortlist.column.email"));
    }
    for (String column : List.of("ability", "error", "above")) {
      head.add(page.text("shortlist.column." + column));
    }
    view.skills()
        .values()
        .forEach(skill -> {
          head.add(skill);
          head.add(skill + ": " + page.text("shortlist.column.error"));
        });
    for (String column : List.of("stage", "submitted", "provisional", "unrated")) {
      head.add(page.text("shortlist.column." + column));
    }
    return head;
  }

  private static List<Object> row(ShortlistView view, Standing one, Page page) {
    Scored scored = one.scored().orElseThrow();
    Score score = scored.score();
    List<Object> row = new ArrayList<>();
    row.add(one.name());
    if (Shortlists.seesAddresses()) {
      row.add(one.email().orElse(""));
    }
    row.add(score.ability().theta());
    row.add(score.ability().standardError());
    row.add(score.aboveCut());
    for (String skill : view.skills().keySet()) {
      var known = ShortlistView.skill(one, skill);
      row.add(known.<Object>map(ability -> ability.theta()).orElse(""));
      row.add(known.<Object>map(ability -> ability.standardError()).orElse(""));
    }
    row.add(page.text(one.stage().key()));
    row.add(scored.submitted().toString());
    row.add(score.provisional() ? "yes" : "no");
    row.add(scored.unrated());
    return row;
  }

  @Operation(summary = "The shortlist to print")
  @GetMapping(
      path = {"/tests/{test}/shortlist.pdf", "/api/v1/tests/{test}/shortlist.pdf"},
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID test, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    ShortlistView view = shortlists.of(test, Order.ABILITY);
    return downloads.pdf("shortlist/print", Map.of("page", page, "view", view), view.name());
  }
}
