// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import dev.assay.probes.ProbePlan.Accounts;

/**
 * Somebody with an account.
 *
 * @param token empty where nobody signs in
 * @param service the service as this person uses it
 */
public record Person(String name, String password, String token, Service service) {

  /** Somebody new, signed in; a nobody where the package has no accounts. */
  public static Person joining(Surroundings surroundings) {
    String name = InventedWord.next();
    String password = newPassword();
    return surroundings
        .plan()
        .accounts()
        .map(accounts -> signIn(accounts, surroundings.service(), name, password))
        .orElseGet(() -> new Person(name, password, "", surroundings.service()));
  }

  /** A password that common rules accept. */
  public static String newPassword() {
    return "Pw-" + InventedWord.next() + "-47";
  }

  private static Person signIn(Accounts accounts, Service service, String name, String password) {
    accounts
        .register()
        .ifPresent(line ->
            Prerequisite.works(
                RequestLine.parse(line).with("name", name).with("password", password).to(service),
                "making an account"));
    Reply reply =
        Prerequisite.works(
            RequestLine.parse(accounts.signIn())
                .with("name", name)
                .with("password", password)
                .to(service),
            "signing in");
    return new Person(name, password, "", service).with(accounts, token(reply, accounts));
  }

  private static String token(Reply reply, Accounts accounts) {
    String[] token = {""};
    Prerequisite.works(() -> token[0] = reply.text(accounts.token()), "signing in");
    return token[0];
  }

  /** The same with another token. */
  public Person with(Accounts accounts, String other) {
    String value = accounts.value().replace("${token}", other);
    return new Person(name, password, other, service.with(accounts.header(), value));
  }
}
