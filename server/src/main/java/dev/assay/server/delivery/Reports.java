// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.assistant.AssistantFacts;
import dev.assay.server.assistant.AssistantReports;
import dev.assay.server.blueprint.Rules.ReportDetail;
import dev.assay.server.delivery.Attempt.Ender;
import dev.assay.server.delivery.Attempt.Settlement;
import dev.assay.server.delivery.AttemptEvents.Event;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.Responses.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a candidate learns after the end: the receipt, and a report as far as policy allows. */
@Component
@Profile("web")
class Reports {
  private final Forms forms;
  private final Responses responses;
  private final AttemptEvents events;
  private final ModelOutages outages;
  private final AssistantReports assistants;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Reports(
      Forms forms,
      Responses responses,
      AttemptEvents events,
      ModelOutages outages,
      AssistantReports assistants,
      JdbcClient jdbc,
      JsonMapper json) {
    this.forms = forms;
    this.responses = responses;
    this.events = events;
    this.outages = outages;
    this.assistants = assistants;
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Grade(int position, String state, double marks, JsonNode detail) {}

  @Transactional(readOnly = true)
  Report of(Seat seat, Attempt attempt) {
    List<FormItem> form = forms.of(seat);
    Map<Integer, Response> counting =
        responses.counting(attempt.id()).stream()
            .collect(Collectors.toMap(Response::position, Function.identity()));
    Map<Integer, Grade> grades = grades(attempt.id());
    List<Grade> known =
        form.stream()
            .flatMap(item -> Optional.ofNullable(grades.get(item.position())).stream())
            .filter(grade -> grade.state().equals("GRADED"))
            .toList();
    boolean graded = attempt.settled().isPresent() && known.size() == form.size();
    Instant ended = attempt.lock();
    return new Report(
        attempt.settled().filter(end -> end.by() == Ender.CANDIDATE).isEmpty(),
        attempt.settled().map(Settlement::receipt),
        attempt.startedAt(),
        ended,
        Duration.between(attempt.startedAt(), ended).toMinutes(),
        counting.size(),
        form.size(),
        counted(attempt.id(), Arrival.ARRIVED_LATE),
        counted(attempt.id(), Arrival.TOO_LATE),
        outageMinutes(attempt.id()),
        grades.values().stream().anyMatch(grade -> grade.state().equals("FAULT")),
        grades.values().stream().filter(grade -> grade.state().equals("UNRATED")).count(),
        graded
            ? OptionalLong.of(percent(known.stream().mapToDouble(Grade::marks).average().orElse(0)))
            : OptionalLong.empty(),
        graded && seat.rules().reportDetail() != ReportDetail.SUMMARY
            ? IntStream.range(0, form.size())
                .mapToObj(i ->
                    new Report.Part(
                        form.get(i),
                        percent(known.get(i).marks()),
                        Optional.ofNullable(counting.get(i + 1)).map(Response::payload),
                        known.get(i).detail()))
                .toList()
            : List.of(),
        outages.given(attempt.id()).toSeconds(),
        attempt.settled().isPresent() ? assistant(seat, attempt, counting) : List.of());
  }

  /** What was wrong with a planted suggestion gives an item away. */
  private List<AssistantFacts> assistant(
      Seat seat, Attempt attempt, Map<Integer, Response> counting) {
    Map<Integer, JsonNode> answers = new HashMap<>();
    counting.forEach((position, response) -> answers.put(position, response.payload()));
    boolean all = seat.rules().reportDetail() == ReportDetail.FULL;
    return assistants.of(attempt.id(), answers).stream()
        .map(facts -> all ? facts : facts.withoutFaults())
        .toList();
  }

  private Map<Integer, Grade> grades(UUID attempt) {
    return jdbc
        .sql("select position, state, marks, detail from grade where attempt_id = ?")
        .param(attempt)
        .query((row, _) ->
            new Grade(
                row.getInt("position"),
                row.getString("state"),
                row.getDouble("marks"),
                json.readTree(row.getString("detail"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Grade::position, Function.identity()));
  }

  private long counted(UUID attempt, Arrival arrival) {
    return jdbc.sql("select count(*) from response_save where attempt_id = ? and arrival = ?")
        .params(attempt, arrival.name())
        .query(Long.class)
        .single();
  }

  private long outageMinutes(UUID attempt) {
    long seconds =
        events.of(attempt).stream()
            .filter(event -> event.kind().equals("OUTAGE"))
            .map(Event::detail)
            .mapToLong(detail -> detail.path("seconds").asLong(0))
            .sum();
    return Math.ceilDiv(seconds, 60);
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
