// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** How well a design would pick the best of an expected pool. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
class PoolController {
  private final ReadableTests tests;
  private final ExpectedPools pools;

  PoolController(ReadableTests tests, ExpectedPools pools) {
    this.tests = tests;
    this.pools = pools;
  }

  /** A page, or a part of the design's page when htmx asks. */
  @GetMapping("/tests/{test}/pool")
  String look(
      @PathVariable UUID test,
      @RequestParam(name = "version", required = false) Optional<Integer> number,
      @RequestParam(defaultValue = "50") int candidates,
      @RequestParam(defaultValue = "5") int chosen,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    TestVersion version = tests.version(TestsController.me(), test, number);
    model.addAttribute("pool", pools.of(version, candidates, chosen));
    return part ? "blueprint/pool" : "blueprint/pool-page";
  }
}
