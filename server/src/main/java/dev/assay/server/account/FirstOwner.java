// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import java.io.PrintStream;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On a fresh installation prints the one-use link that makes the first organisation. */
@Component
@Profile("web")
class FirstOwner {
  private static final Duration VALID = Duration.ofDays(7);

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final boolean demo;

  FirstOwner(Accounts accounts, OneTimeLinks links, @Value("${assay.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.links = links;
    this.demo = demo;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    if (!demo && !accounts.anyOrganisation()) {
      PrintStream console = System.out;
      console.println("owner: " + links.create(OneTimeLinks.Purpose.OWNER, null, null, VALID));
      console.flush();
    }
  }
}
