// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/pool")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR, Role.REVIEWER})
@Tag(name = "Design")
class PoolApi {
  private final ReadableTests tests;
  private final ExpectedPools pools;

  PoolApi(ReadableTests tests, ExpectedPools pools) {
    this.tests = tests;
    this.pools = pools;
  }

  @Operation(
      summary = "How well the form would pick the best of an expected pool",
      description =
          "By simulation of candidates of the test's seniority. The latest version when none is"
              + " asked for.")
  @GetMapping
  PoolView look(
      @PathVariable UUID test,
      @RequestParam(name = "version") Optional<Integer> number,
      @RequestParam(defaultValue = "50") int candidates,
      @RequestParam(defaultValue = "5") int chosen) {
    return pools.of(tests.version(TestsController.me(), test, number), candidates, chosen);
  }
}
