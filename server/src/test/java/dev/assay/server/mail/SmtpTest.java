// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.mail.Mailbox.Letter;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import dev.assay.server.token.Secret;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail against a real SMTP server on loopback. */
@ServerTest
class SmtpTest {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Autowired Mailbox mailbox;
  @Autowired TestHouse house;

  @DynamicPropertySource
  static void smtp(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("assay.smtp.host", () -> "127.0.0.1");
    properties.add("assay.smtp.port", () -> SERVER.getSmtp().getPort());
    properties.add("assay.smtp.start-tls", () -> "false");
    properties.add("assay.smtp.from", () -> "hiring@example.org");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void a_posted_letter_arrives_whole_adds_no_headers_and_leaves_no_secret_behind()
      throws Exception {
    OrganisationId organisation = house.organisation("Harbour");
    String link = "https://assay.example/i/" + Secret.random().value();

    Tenancy.run(
        organisation,
        () ->
            mailbox.post(
                new Letter(
                    "ada@example.org",
                    "Grüße\r\nBcc: everybody@example.org",
                    "Zeile eins\n\n" + link + "\nhttps://assay.example/help",
                    "INVITATION",
                    Optional.empty())));

    assertThat(SERVER.waitForIncomingEmail(20_000, 1)).isTrue();
    MimeMessage message = SERVER.getReceivedMessages()[0];
    assertThat(message.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ada@example.org");
    assertThat(message.getSubject()).isEqualTo("Grüße Bcc: everybody@example.org");
    assertThat(message.getFrom()[0]).hasToString("hiring@example.org");
    assertThat(message.getContent().toString()).contains(link);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(house.inside(organisation, () -> mailbox.latest()))
                .extracting(MailRow::state, MailRow::body)
                .containsExactly(
                    tuple(
                        "SENT",
                        "Zeile eins\n\nhttps://assay.example/i/…\nhttps://assay.example/help")));
  }
}
