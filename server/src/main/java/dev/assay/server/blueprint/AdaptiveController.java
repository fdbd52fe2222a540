// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a design that adapts is expected to give. The API tells it with the design. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
class AdaptiveController {
  private final ReadableTests tests;

  AdaptiveController(ReadableTests tests) {
    this.tests = tests;
  }

  /** A page, or a part of the design's page when htmx asks. */
  @GetMapping("/tests/{test}/adaptive")
  String look(
      @PathVariable UUID test,
      @RequestParam(name = "version", required = false) Optional<Integer> number,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    TestVersion version = tests.version(TestsController.me(), test, number);
    model.addAttribute(
        "adaptive",
        tests
            .forecast(version, tests.items(version))
            .map(found -> AdaptiveView.of(version, found.forecast()))
            .orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, "This test does not adapt.")));
    return part ? "blueprint/adaptive" : "blueprint/adaptive-page";
  }
}
