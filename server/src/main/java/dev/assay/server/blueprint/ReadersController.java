// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a test to hiring managers to read, and takes it from them. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER})
class ReadersController {
  private final TestReaders readers;

  ReadersController(TestReaders readers) {
    this.readers = readers;
  }

  @PostMapping("/tests/{test}/readers")
  String choose(
      @PathVariable UUID test,
      @RequestParam(required = false, defaultValue = "") List<UUID> reader,
      RedirectAttributes redirect) {
    if (!readers.mayRead(TestsController.me(), test)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Flash.done(redirect, "blueprint.readers.chosen", readers.choose(test, reader))
        .to("/tests/" + test);
  }
}
