// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Conflict;
import dev.assay.server.api.Slice;
import dev.assay.server.page.Refusal;
import dev.assay.server.page.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisation's mail over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/mail")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Mail", description = "What was sent, what failed, what waits in the outbox.")
class MailApi {
  private final Mailbox mailbox;
  private final Words words;

  MailApi(Mailbox mailbox, Words words) {
    this.mailbox = mailbox;
    this.words = words;
  }

  @Operation(summary = "Mail of the organisation, newest first")
  @GetMapping
  Slice<MailRow> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    return new Slice<>(mailbox.latest(Slice.offset(page, size), size), page, size, mailbox.count());
  }

  @Operation(summary = "One mail")
  @GetMapping("/{mail}")
  MailRow one(@PathVariable UUID mail) {
    return mailbox.find(mail).orElseThrow(() -> Refusal.notFound("mail"));
  }

  @Operation(summary = "Send a mail that waits in the outbox or failed")
  @Conflict("it was sent already, or no mail server is set up")
  @PostMapping("/{mail}/send")
  MailRow send(@PathVariable UUID mail, Locale locale) {
    one(mail);
    if (!mailbox.sendAgain(mail)) {
      throw Refusal.conflict(words.in(locale).of("mail.not-again"));
    }
    return one(mail);
  }
}
