// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.api.Required;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which hiring managers read a test, over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/tests/{test}/readers")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Tests")
class ReadersApi {
  private final TestReaders readers;

  ReadersApi(TestReaders readers) {
    this.readers = readers;
  }

  /**
   * @param readers the members who are to read it; nobody else of the hiring managers does
   */
  record Choice(List<UUID> readers) {}

  @Operation(
      summary = "The hiring managers, and whether they read this test",
      description = "Owners and recruiters read every test.")
  @GetMapping
  List<TestReaders.Reader> list(@PathVariable UUID test) {
    requireReadable(test);
    return readers.of(test);
  }

  @Operation(
      summary = "Choose the hiring managers who read this test",
      description = "From now on these and no others. Who is no hiring manager is left out.")
  @PutMapping
  List<TestReaders.Reader> choose(@PathVariable UUID test, @RequestBody Choice choice) {
    requireReadable(test);
    readers.choose(test, Required.value("readers", choice.readers()));
    return readers.of(test);
  }

  private void requireReadable(UUID test) {
    if (!readers.mayRead(TestsController.me(), test)) {
      throw Refusal.notFound("test");
    }
  }
}
