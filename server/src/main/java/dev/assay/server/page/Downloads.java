// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages as files, to print and for spreadsheets. Thread-safe. */
@Component
@Profile("web")
public class Downloads {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final TemplateEngine templates;

  Downloads(TemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * A template as a PDF.
   *
   * @param template a whole page without scripts, by its name without ending
   * @param name of the file, without ending
   */
  public ResponseEntity<byte[]> pdf(String template, Map<String, Object> parameters, String name)
      throws IOException {
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", parameters, html);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    // Nothing is loaded, whatever the text that candidates and authors gave contains.
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    DefaultObjectDrawerFactory plots = new DefaultObjectDrawerFactory();
    plots.registerDrawer(PrintedPlot.TYPE, new PrintedPlot());
    builder.useObjectDrawerFactory(plots);
    // The fonts that every reader of PDF has know no minus sign.
    builder.withHtmlContent(html.toString().replace('\u2212', '-'), null);
    builder.toStream(pdf);
    builder.run();
    return file(MediaType.APPLICATION_PDF, name + ".pdf").body(pdf.toByteArray());
  }

  /**
   * A table for spreadsheets.
   *
   * @param rows the head first; texts become cells that are never formulas, fractions are written
   *     with three decimals
   * @param name of the file, without ending
   */
  public ResponseEntity<String> csv(List<? extends List<?>> rows, String name) throws IOException {
    StringWriter text = new StringWriter();
    text.write('\uFEFF'); // spreadsheets take the file for UTF-8 then
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (List<?> row : rows) {
        printer.printRecord(row.stream().map(Downloads::cell));
      }
    }
    return file(CSV, name + ".csv").body(text.toString());
  }

  /** A plain number is no formula, minus sign or not. */
  private static String cell(Object value) {
    return switch (value) {
      case Double number -> String.format(Locale.ROOT, "%.3f", number);
      case Number number -> number.toString();
      default -> SpreadsheetCell.of(value.toString());
    };
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
