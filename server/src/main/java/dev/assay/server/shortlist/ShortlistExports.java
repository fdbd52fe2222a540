// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Page;
import dev.assay.server.scoring.Score;
import dev.assay.server.shortlist.Standing.Progress.Scored;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Shortlists shortlists;
  private final TemplateEngine templates;

  ShortlistExports(Shortlists shortlists, TemplateEngine templates) {
    this.shortlists = shortlists;
    this.templates = templates;
  }

  @Operation(summary = "The shortlist as a table for spreadsheets")
  @GetMapping(
      path = {"/tests/{test}/shortlist.csv", "/api/v1/tests/{test}/shortlist.csv"},
      produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> csv(
      @PathVariable UUID test, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    ShortlistView view = shortlists.of(test, Order.ABILITY);
    StringWriter text = new StringWriter();
    text.write('\uFEFF'); // spreadsheets take the file for UTF-8 then
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(head(view, page));
      for (Standing one : view.ranked()) {
        printer.printRecord(row(view, one, page));
      }
    }
    return file(CSV, view.name() + ".csv").body(text.toString());
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
          head.add(SpreadsheetCell.of(skill));
          head.add(SpreadsheetCell.of(skill + ": " + page.text("shortlist.column.error")));
        });
    for (String column : List.of("stage", "submitted", "provisional")) {
      head.add(page.text("shortlist.column." + column));
    }
    return head;
  }

  private static List<String> row(ShortlistView view, Standing one, Page page) {
    Scored scored = one.scored().orElseThrow();
    Score score = scored.score();
    List<String> row = new ArrayList<>();
    row.add(SpreadsheetCell.of(one.name()));
    if (Shortlists.seesAddresses()) {
      row.add(SpreadsheetCell.of(one.email().orElse("")));
    }
    row.add(number(score.ability().theta()));
    row.add(number(score.ability().standardError()));
    row.add(number(score.aboveCut()));
    for (String skill : view.skills().keySet()) {
      var known = ShortlistView.skill(one, skill);
      row.add(known.map(ability -> number(ability.theta())).orElse(""));
      row.add(known.map(ability -> number(ability.standardError())).orElse(""));
    }
    row.add(page.text(one.stage().key()));
    row.add(scored.submitted().toString());
    row.add(score.provisional() ? "yes" : "no");
    return row;
  }

  /** A plain number is no formula, minus sign or not. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  @Operation(summary = "The shortlist to print")
  @GetMapping(
      path = {"/tests/{test}/shortlist.pdf", "/api/v1/tests/{test}/shortlist.pdf"},
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID test, @Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    ShortlistView view = shortlists.of(test, Order.ABILITY);
    StringOutput html = new StringOutput();
    templates.render("shortlist/print.jte", Map.of("page", page, "view", view), html);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    // Nothing is loaded, whatever the text that candidates and authors gave contains.
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withHtmlContent(html.toString(), null);
    builder.toStream(pdf);
    builder.run();
    return file(MediaType.APPLICATION_PDF, view.name() + ".pdf").body(pdf.toByteArray());
  }

  private static ResponseEntity.BodyBuilder file(MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
