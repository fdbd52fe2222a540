import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContractTest {
  private void shift(int minutes, String state) {
    Object id =
        Api.send("POST", Api.ROSTER + "/shifts", "{\"person\": \"ada\", \"minutes\": %d}".formatted(minutes))
            .at("id");
    assertEquals(
        200,
        Api.send("PUT", Api.ROSTER + "/shifts/" + id + "/state", "{\"state\": \"%s\"}".formatted(state))
            .status());
  }

  @Test
  void a_timesheet() {
    shift(90, "worked");
    shift(60, "on_call");
    shift(60, "cancelled");
    Api.Answer sheet = Api.get(Api.TIMESHEETS + "/timesheets/ada");
    assertEquals(120L, sheet.at("minutes"));
    assertEquals(2L, sheet.at("shifts"));
  }

  @Test
  void limits() {
    assertEquals(400, Api.get(Api.ROSTER + "/shifts?person=ada&limit=51").status());
    assertEquals(400, Api.get(Api.ROSTER + "/shifts?person=ada&limit=0").status());
  }
}
