import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContractTest {
  @Test
  void a_shift_has_four_fields_and_an_id_by_number() {
    assertEquals(
        "{id=s1, person=ada, minutes=90, state=planned}",
        Api.send("POST", Api.ROSTER + "/shifts", "{\"person\": \"ada\", \"minutes\": 90}")
            .json()
            .toString());
  }
}
