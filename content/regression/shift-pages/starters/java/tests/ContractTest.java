import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContractTest {
  // For example:
  // Api.Answer made = Api.send("POST", Api.ROSTER + "/shifts", "{\"person\": \"ada\", \"minutes\": 90}");
  // assertEquals(90L, made.at("minutes"));
}
