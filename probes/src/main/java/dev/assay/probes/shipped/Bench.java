// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.ProbePlan.Accounts;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import dev.assay.probes.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shipped probe at work: the service, its surroundings and the settings of the author. */
record Bench(Surroundings surroundings, Map<String, String> settings) {

  /**
   * Somebody with an account.
   *
   * @param token empty where nobody signs in
   * @param service the service as this person uses it
   */
  record Person(String name, String password, String token, Service service) {}

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

  /** A password that common rules accept. */
  static String password() {
    return "Pw-" + InventedWord.next() + "-47";
  }

  /** Somebody new, signed in; a nobody where the package has no accounts. */
  Person person() {
    Optional<Accounts> accounts = surroundings.plan().accounts();
    String name = InventedWord.next();
    String password = password();
    return accounts.isEmpty()
        ? new Person(name, password, "", service())
        : signIn(accounts.get(), name, password);
  }

  private Person signIn(Accounts accounts, String name, String password) {
    accounts
        .register()
        .ifPresent(line ->
            Prerequisite.works(
                RequestLine.parse(line).with("name", name).with("password", password).to(service()),
                "making an account"));
    Reply reply =
        Prerequisite.works(
            RequestLine.parse(accounts.signIn())
                .with("name", name)
                .with("password", password)
                .to(service()),
            "signing in");
    return as(name, password, token(reply, accounts));
  }

  private static String token(Reply reply, Accounts accounts) {
    String[] token = {""};
    Prerequisite.works(() -> token[0] = reply.text(accounts.token()), "signing in");
    return token[0];
  }

  /** Somebody with another token. */
  Person as(String name, String password, String token) {
    Accounts accounts = surroundings.plan().accounts().orElseThrow();
    String value = accounts.value().replace("${token}", token);
    return new Person(name, password, token, service().with(accounts.header(), value));
  }

  /** A text of an honest answer; without it the probe is blocked. */
  static String needed(Reply reply, String pointer, String what) {
    String[] text = {""};
    Prerequisite.works(() -> text[0] = reply.text(pointer), what);
    return text[0];
  }
}
