// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail of the organisation: what was sent, what failed, what waits in the outbox. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
class MailController {
  private final Mailbox mailbox;

  MailController(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @GetMapping("/mail")
  String list(Model model) {
    model.addAttribute("mails", mailbox.latest());
    model.addAttribute("smtp", mailbox.sends());
    return "mail/list";
  }

  @GetMapping("/mail/{mail}")
  String read(@PathVariable UUID mail, Model model) {
    model.addAttribute(
        "mail",
        mailbox.find(mail).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "mail/one";
  }

  @PostMapping("/mail/{mail}/send")
  String sendAgain(@PathVariable UUID mail, RedirectAttributes redirect) {
    return (mailbox.sendAgain(mail)
            ? Flash.done(redirect, "mail.queued")
            : Flash.problem(redirect, "mail.not-again"))
        .to("/mail");
  }
}
