import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.Probe;
import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

/** What the reports do for an honest member. */
@Tag("functional")
class Reporting {

  @Probe(weight = 4, says = "A report is kept as it was written, and is open")
  void makes_and_shows(Service service) {
    Service member = member(service);
    Reply made = report(member, "Ida", "rudder \u00fc loose").expect(201);
    assertEquals("open", made.text("/state"));
    Reply shown = member.get("/reports/" + made.text("/id")).expect(200);
    assertEquals("rudder \u00fc loose", shown.text("/words"));
    assertEquals("Ida", shown.text("/boat"));
    member.get("/reports/none").expect(404);
  }

  @Probe(weight = 4, says = "The list has one's own reports, oldest first, of one boat if asked for")
  void lists_and_filters(Service service) {
    Service member = member(service);
    Prerequisite.works(report(member(service), "Ida", "somebody else's"), "making a report");
    for (String boat : List.of("Ida", "Tern", "Ida 2", "Ida")) {
      Prerequisite.works(report(member, boat, "scratch on " + boat), "making a report");
    }
    assertEquals(
        List.of("Ida", "Tern", "Ida 2", "Ida"),
        member.get("/reports").expect(200).list("").stream().map(r -> r.at("/boat").asString("")).toList());
    assertEquals(2, member.get("/reports?boat=Ida").expect(200).list("").size());
    assertEquals(1, member.get("/reports?boat=Ida%202").expect(200).list("").size());
    assertEquals(0, member.get("/reports?boat=Gull").expect(200).list("").size());
  }

  @Probe(weight = 3, says = "Words can be changed, and a report deleted")
  void changes_and_deletes(Service service) {
    Service member = member(service);
    String id = Prerequisite.works(report(member, "Ida", "leak"), "making a report").text("/id");
    assertEquals("leak, small", member.put("/reports/" + id, "{\"words\": \"leak, small\"}").expect(200).text("/words"));
    assertEquals("leak, small", member.get("/reports/" + id).expect(200).text("/words"));
    assertEquals("Ida", member.get("/reports/" + id).text("/boat"));
    assertEquals(id, member.delete("/reports/" + id).expect(200).text("/id"));
    member.get("/reports/" + id).expect(404);
    member.delete("/reports/" + id).expect(404);
    assertEquals(0, member.get("/reports").expect(200).list("").size());
  }

  @Probe(weight = 2, says = "Closing a report closes it, and the page shows boat and words")
  void closes_and_shows_a_page(Service service) {
    Service member = member(service);
    String id = Prerequisite.works(report(member, "Tern", "torn sail"), "making a report").text("/id");
    assertEquals("closed", member.post("/reports/" + id + "/close", "").expect(200).text("/state"));
    assertEquals("closed", member.get("/reports/" + id).expect(200).text("/state"));
    Reply page = member.get("/reports/" + id + "/page").expect(200);
    assertTrue(page.header("content-type").orElse("").startsWith("text/html"), "the page is HTML");
    assertTrue(page.body().contains("Tern") && page.body().contains("torn sail"), "the page shows them");
  }

  @Probe(weight = 2, says = "Reports without a boat or words, or with too much of them, are refused")
  void refuses_bad_reports(Service service) {
    Service member = member(service);
    Prerequisite.works(report(member, "x".repeat(40), "y".repeat(2000)), "a report as long as allowed");
    report(member, "x".repeat(41), "words").expect(400);
    report(member, "Ida", "y".repeat(2001)).expect(400);
    report(member, "", "words").expect(400);
    member.post("/reports", "{\"boat\": \"Ida\"}").expect(400);
    member.post("/reports", "{\"boat\": 4, \"words\": \"words\"}").expect(400);
    assertEquals(1, member.get("/reports").expect(200).list("").size());
  }

  private static Reply report(Service member, String boat, String words) {
    return member.post("/reports", "{\"boat\": \"" + boat + "\", \"words\": \"" + words + "\"}");
  }

  private static Service member(Service service) {
    String who = "{\"name\": \"m" + UUID.randomUUID() + "\", \"password\": \"some words\"}";
    Prerequisite.works(service.post("/members", who), "joining");
    String token = Prerequisite.works(service.post("/sessions", who), "signing in").text("/token");
    return service.with("Authorization", "Bearer " + token);
  }
}
