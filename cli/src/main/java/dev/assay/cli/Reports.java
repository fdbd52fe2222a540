// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.judge.SubmissionReport;
import dev.assay.judge.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What {@code judge} prints, for programs and for people. */
final class Reports {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Reports() {}

  static String json(List<SubmissionReport> reports) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SubmissionReport report : reports) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("package", report.packageName());
      row.put("submission", report.submission());
      row.put("language", report.language());
      row.put("expected", report.expected().stream().map(Verdict::name).toList());
      row.put("verdict", report.verdict().map(Verdict::name).orElse(null));
      row.put("agrees", report.agrees().orElse(null));
      row.put("time_ms", report.time().toMillis());
      row.put("memory_kb", report.memoryBytes() >> 10);
      row.put("score", report.score().isPresent() ? report.score().getAsDouble() : null);
      row.put("detail", report.detail());
      rows.add(row);
    }
    return JSON.writeValueAsString(rows);
  }

  static String line(SubmissionReport report) {
    String mark = report.agrees().map(agrees -> agrees ? "ok  " : "BAD ").orElse("?   ");
    String expected =
        report.expected().stream().map(Verdict::name).collect(Collectors.joining("|"));
    String verdict = report.verdict().map(Verdict::name).orElse("-");
    String score = report.score().isPresent() ? " " + points(report.score()) : "";
    return "%s %-26s %-46s %-4s (promised %s)%s %6d ms %7d KB  %s"
        .formatted(
            mark,
            report.packageName(),
            report.submission().replaceFirst("^submissions/", ""),
            verdict,
            expected.isEmpty() ? "nothing" : expected,
            score,
            report.time().toMillis(),
            report.memoryBytes() >> 10,
            report.detail())
        .stripTrailing();
  }

  static String summary(List<SubmissionReport> reports) {
    long kept = reports.stream().filter(r -> r.agrees().orElse(false)).count();
    long broken = reports.stream().filter(r -> !r.agrees().orElse(true)).count();
    long open = reports.size() - kept - broken;
    return "%d submissions: %d agree, %d do not%s"
        .formatted(reports.size(), kept, broken, open == 0 ? "" : ", " + open + " not judged");
  }

  private static String points(OptionalDouble score) {
    return BigDecimal.valueOf(score.orElse(0))
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " points";
  }
}
