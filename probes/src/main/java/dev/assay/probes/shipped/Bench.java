// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Person;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shipped probe at work: the service, its surroundings and the settings of the author. */
record Bench(Surroundings surroundings, Map<String, String> settings) {

  Service service() {
    return surroundings.service();
  }

  String setting(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  RequestLine line(String name) {
    return RequestLine.parse(setting(name));
  }

  Optional<RequestLine> optionalLine(String name) {
    return optional(name).map(RequestLine::parse);
  }

  int number(String name, int otherwise) {
    return optional(name).map(Integer::parseInt).orElse(otherwise);
  }

  /** The entries of a setting that lists several, separated by bars. */
  List<String> several(String name) {
    return optional(name).stream()
        .flatMap(text -> java.util.Arrays.stream(text.split("\\|")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Somebody new, signed in; a nobody where the package has no accounts. */
  Person person() {
    return Person.joining(surroundings);
  }

  /** Somebody with another token. */
  Person as(String name, String password, String token) {
    return new Person(name, password, "", service())
        .with(surroundings.plan().accounts().orElseThrow(), token);
  }

  /** A text of an honest answer; without it the probe is blocked. */
  static String needed(Reply reply, String pointer, String what) {
    String[] text = {""};
    Prerequisite.works(() -> text[0] = reply.text(pointer), what);
    return text[0];
  }
}
