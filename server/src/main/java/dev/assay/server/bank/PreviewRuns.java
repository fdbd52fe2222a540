// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ItemHash;
import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.itemtype.RunRequests;
import dev.assay.server.itemtype.RunRequests.Taken;
import dev.assay.server.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** "Run" in previews: as in a candidate's practice, for one member of the team, kept by nobody. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
class PreviewRuns {
  private final Bank bank;
  private final RunRequests requests;

  PreviewRuns(Bank bank, RunRequests requests) {
    this.bank = bank;
    this.requests = requests;
  }

  static String address(ItemHash item) {
    return "/items/" + item.hex() + "/runs";
  }

  @PostMapping("/items/{hash}/runs")
  @ResponseBody
  @ResponseStatus(HttpStatus.ACCEPTED)
  Taken run(
      @PathVariable String hash, HttpServletRequest request, @ModelAttribute("page") Page page)
      throws IOException {
    BankItem item = find(hash);
    return requests.take(
        item.hash(), item.manifest().type(), Optional.empty(), reader(), request, page.text());
  }

  @GetMapping("/items/{hash}/runs/{run}")
  String show(
      @PathVariable UUID run,
      @ModelAttribute("page") Page page,
      Model model,
      HttpServletResponse response) {
    return requests.show(requests.find(run, reader()), page, model, response);
  }

  @DeleteMapping("/items/{hash}/runs/{run}")
  String stop(
      @PathVariable UUID run,
      @ModelAttribute("page") Page page,
      Model model,
      HttpServletResponse response) {
    return requests.show(requests.stop(run, reader()), page, model, response);
  }

  private BankItem find(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return bank.find(new ItemHash(hash))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String reader() {
    return "preview:" + ((TeamMember) Callers.current().orElseThrow()).account();
  }
}
