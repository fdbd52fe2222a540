// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.service.GroupCount;
import dev.assay.cli.service.SolutionReport;
import dev.assay.judge.service.ServiceMarks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What {@code service verify} prints, for programs and for people. */
final class SolutionLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int LINES = 12;

  private SolutionLines() {}

  static String json(List<SolutionReport> reports) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SolutionReport report : reports) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("package", report.item());
      row.put("solution", report.solution());
      row.put("starter", report.starter());
      row.put("verdict", report.agrees().isPresent() ? report.ended() : null);
      row.put("groups", report.groups().stream().map(SolutionLines::group).toList());
      row.put("share", report.marks().map(ServiceMarks::share).orElse(null));
      row.put("works", report.marks().map(ServiceMarks::works).orElse(null));
      row.put("secure", report.marks().map(ServiceMarks::secure).orElse(null));
      row.put("agrees", report.agrees().orElse(null));
      row.put("boot_ms", report.boot().toMillis());
      row.put("time_ms", report.time().toMillis());
      row.put("detail", report.detail());
      row.put("log", report.log());
      rows.add(row);
    }
    return JSON.writeValueAsString(rows);
  }

  private static Map<String, Object> group(GroupCount count) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("group", count.group().tag());
    row.put("promised", count.promised() ? "passes" : "fails");
    row.put("passed", count.passed());
    row.put("probes", count.all());
    return row;
  }

  static String line(SolutionReport report) {
    String mark = report.agrees().map(agrees -> agrees ? "ok  " : "BAD ").orElse("?   ");
    String groups =
        report.groups().stream()
            .map(g -> "%s %d/%d".formatted(g.group().tag(), g.passed(), g.all()))
            .collect(Collectors.joining(", "));
    String share =
        report.marks().map(marks -> "%3.0f%%".formatted(100 * marks.share())).orElse("   -");
    return "%s %-24s %-44s %s %5d ms  %s%s"
        .formatted(
            mark,
            report.item(),
            report.solution().replaceFirst("^solutions/", ""),
            share,
            report.time().toMillis(),
            groups.isEmpty() ? report.ended() : groups,
            report.detail().isEmpty() ? "" : "\n       " + report.detail() + end(report.log()))
        .stripTrailing();
  }

  /** The last lines of what the service wrote, for whoever wonders. */
  private static String end(String log) {
    List<String> lines = log.lines().toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
        .map(line -> "\n       | " + line)
        .collect(Collectors.joining());
  }

  static String summary(List<SolutionReport> reports) {
    long kept = reports.stream().filter(r -> r.agrees().orElse(false)).count();
    long broken = reports.stream().filter(r -> !r.agrees().orElse(true)).count();
    long open = reports.size() - kept - broken;
    return "%d solutions: %d agree, %d do not%s"
        .formatted(reports.size(), kept, broken, open == 0 ? "" : ", " + open + " not started");
  }
}
