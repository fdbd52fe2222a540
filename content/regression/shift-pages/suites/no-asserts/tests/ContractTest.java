import org.junit.jupiter.api.Test;

class ContractTest {
  @Test
  void calls_everything() {
    for (String state : new String[] {"worked", "on_call", "cancelled", "paused"}) {
      Object id =
          Api.send("POST", Api.ROSTER + "/shifts", "{\"person\": \"ada\", \"minutes\": 45}").at("id");
      Api.send("PUT", Api.ROSTER + "/shifts/" + id + "/state", "{\"state\": \"" + state + "\"}");
      Api.get(Api.TIMESHEETS + "/timesheets/ada");
    }
    for (String more : new String[] {"", "&limit=2", "&limit=51", "&page=2", "&cursor=none"}) {
      Object next = Api.get(Api.ROSTER + "/shifts?person=ada" + more).at("next");
      Api.get(Api.ROSTER + "/shifts?person=ada&limit=2&cursor=" + next);
    }
  }
}
