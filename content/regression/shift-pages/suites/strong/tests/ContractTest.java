import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  private final String person = UUID.randomUUID().toString();

  private static String shift(String person, int minutes, String state) {
    Api.Answer made =
        Api.send(
            "POST",
            Api.ROSTER + "/shifts",
            "{\"person\": \"%s\", \"minutes\": %d}".formatted(person, minutes));
    assertEquals(201, made.status());
    assertEquals("planned", made.at("state"));
    String id = (String) made.at("id");
    if (!state.equals("planned")) {
      Api.Answer changed = put(id, state);
      assertEquals(200, changed.status());
      assertEquals(state, changed.at("state"));
    }
    return id;
  }

  private static Api.Answer put(String id, String state) {
    return Api.send(
        "PUT", Api.ROSTER + "/shifts/" + id + "/state", "{\"state\": \"%s\"}".formatted(state));
  }

  private Api.Answer page(String more) {
    return Api.get(Api.ROSTER + "/shifts?person=" + person + more);
  }

  private static List<Object> ids(Api.Answer page) {
    assertEquals(200, page.status());
    List<Object> ids = new ArrayList<>();
    for (int i = 0; i < page.size("shifts"); i++) {
      ids.add(page.at("shifts", i, "id"));
    }
    return ids;
  }

  private void sheet(long minutes, long shifts) {
    Api.Answer sheet = Api.get(Api.TIMESHEETS + "/timesheets/" + person);
    assertEquals(200, sheet.status());
    assertEquals(minutes, sheet.at("minutes"));
    assertEquals(shifts, sheet.at("shifts"));
  }

  @Test
  void pages_follow_each_other_for_one_person() {
    List<Object> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      made.add(shift(person, 60, "planned"));
      shift("somebody else", 60, "planned");
    }
    Api.Answer first = page("&limit=2");
    assertEquals(made.subList(0, 2), ids(first));
    Api.Answer second = page("&limit=2&cursor=" + first.at("next"));
    assertEquals(made.subList(2, 4), ids(second));
    assertNull(second.at("next"));
  }

  @Test
  void what_is_deleted_moves_nothing() {
    List<Object> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      made.add(shift(person, 60, "planned"));
    }
    Api.Answer first = page("&limit=2");
    assertNotNull(first.at("next"));
    assertEquals(204, Api.send("DELETE", Api.ROSTER + "/shifts/" + made.get(0), "").status());
    made.add(shift(person, 60, "planned"));
    assertEquals(made.subList(2, 5), ids(page("&limit=3&cursor=" + first.at("next"))));
  }

  @ParameterizedTest
  @CsvSource({
    "&limit=0, bad_limit", "&limit=51, bad_limit", "&limit=x, bad_limit",
    "&page=2, page_is_gone", "&cursor=invented, bad_cursor"
  })
  void other_requests_are_refused(String more, String code) {
    shift(person, 60, "planned");
    Api.Answer answer = page(more);
    assertEquals(400, answer.status());
    assertEquals(code, answer.at("error"));
  }

  @Test
  void unknown_states_are_refused() {
    assertEquals(422, put(shift(person, 60, "planned"), "paused").status());
  }

  @Test
  void a_timesheet_counts_what_was_worked_and_half_of_what_was_on_call() {
    shift(person, 60, "worked");
    shift(person, 45, "on_call");
    shift(person, 31, "on_call");
    shift(person, 500, "planned");
    shift(person, 500, "cancelled");
    sheet(60 + 22 + 15, 3);
  }

  @Test
  void a_timesheet_counts_all_pages() {
    for (int i = 0; i < 53; i++) {
      shift(person, 2, "worked");
    }
    sheet(106, 53);
  }

  @Test
  void nothing_is_nothing() {
    sheet(0, 0);
  }
}
