// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Person;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends, with an honest body, a field that is not the sender's to set. */
final class MassAssignment implements Check {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String run(Bench bench) {
    String field = bench.setting("field");
    String wanted = bench.setting("value");
    JsonNode value = JSON.readTree(wanted);
    Person person = bench.person();
    Prerequisite.works(make(bench, person, ""), "the honest request");
    String before = stands(bench, person, make(bench, person, ""));
    Prerequisite.that(
        !before.equals(text(value)), field + " already has the value to be smuggled in");

    RequestLine write = filled(bench.line("write"));
    ObjectNode body = (ObjectNode) JSON.readTree(write.body());
    body.set(field, value);
    Reply smuggled = make(bench, person, JSON.writeValueAsString(body));
    if (smuggled.status() >= 500) {
      throw new AssertionError(
          "a field too many breaks the service (status " + smuggled.status() + ")");
    }
    if (!smuggled.isSuccess()) {
      return "a request with the field " + field + " is refused";
    }
    if (stands(bench, person, smuggled).equals(text(value))) {
      throw new AssertionError("whoever sends the field %s sets it to %s".formatted(field, wanted));
    }
    return "the field " + field + " is ignored";
  }

  private static RequestLine filled(RequestLine line) {
    return line.with("text", InventedWord.next())
        .with("name", InventedWord.next())
        .with("password", Person.newPassword());
  }

  private static Reply make(Bench bench, Person person, String body) {
    RequestLine line = filled(bench.line("write"));
    return body.isEmpty() ? line.to(person.service()) : line.to(person.service(), body);
  }

  /** What the field is after a write, where the author says one can see it. */
  private static String stands(Bench bench, Person person, Reply written) {
    String pointer = bench.setting("shown");
    if (bench.optionalLine("read").isEmpty()) {
      return Bench.needed(written, pointer, "reading what was written");
    }
    String id =
        bench.optional("id").map(at -> Bench.needed(written, at, "the honest request")).orElse("");
    Reply read = bench.line("read").with("id", id).to(person.service());
    return Bench.needed(
        Prerequisite.works(read, "reading what was written"), pointer, "reading what was written");
  }

  private static String text(JsonNode value) {
    return value.asString();
  }
}
