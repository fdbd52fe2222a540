// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.Attempt.Ender;
import dev.assay.server.delivery.Attempt.Settlement;
import dev.assay.server.delivery.AttemptEvents.Event;
import dev.assay.server.delivery.Forms.FormItem;
import dev.assay.server.delivery.Responses.Response;
import dev.assay.server.delivery.TestRules.ReportDetail;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.ItemRoom.Reader;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private final ItemViews views;
  private final ItemRooms rooms;
  private final Fragments fragments;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Reports(
      Forms forms,
      Responses responses,
      AttemptEvents events,
      ItemViews views,
      ItemRooms rooms,
      Fragments fragments,
      JdbcClient jdbc,
      JsonMapper json,
      Clock clock) {
    this.forms = forms;
    this.responses = responses;
    this.events = events;
    this.views = views;
    this.rooms = rooms;
    this.fragments = fragments;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  private record Grade(int position, String state, double marks, JsonNode detail) {}

  @Transactional(readOnly = true)
  ReportView of(Seat seat, Attempt attempt, Page page) {
    List<FormItem> form = forms.of(seat.testVersion());
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
    return new ReportView(
        seat.organisationName(),
        seat.testName(),
        seat.path(),
        attempt.id().toString(),
        clock.millis(),
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
        graded
            ? OptionalLong.of(percent(known.stream().mapToDouble(Grade::marks).average().orElse(0)))
            : OptionalLong.empty(),
        graded && seat.rules().reportDetail() != ReportDetail.SUMMARY
            ? IntStream.range(0, form.size())
                .mapToObj(i -> part(form.get(i), known.get(i), seat, attempt, counting, page))
                .toList()
            : List.of());
  }

  private ReportView.Item part(
      FormItem item,
      Grade grade,
      Seat seat,
      Attempt attempt,
      Map<Integer, Response> counting,
      Page page) {
    ItemRoom room = rooms.of(item.type());
    JsonNode response =
        Optional.ofNullable(counting.get(item.position()))
            .map(Response::payload)
            .orElseGet(json::createObjectNode);
    Map<String, Object> parameters =
        Map.of(
            "page",
            page,
            "id",
            "r" + item.position(),
            "view",
            views.of(item.hash(), attempt.seed()),
            "response",
            response,
            "detail",
            grade.detail(),
            "reader",
            seat.rules().reportDetail() == ReportDetail.FULL
                ? Reader.CANDIDATE_FULL
                : Reader.CANDIDATE_GROUPS);
    return new ReportView.Item(
        item.position(),
        percent(grade.marks()),
        fragments.content(room.reportTemplate(), parameters));
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
