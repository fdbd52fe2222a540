// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.delivery.GivenItems.GivenItem;
import dev.assay.server.itemtype.CandidateFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures and attachments of items over the API. */
@RestController
@Profile("web")
@RequestMapping(AttemptApi.PATH)
@Access.Candidates
@SecurityRequirement(name = AttemptApi.TOKEN)
@Tag(name = "Attempt")
class ItemFilesApi {
  private final CallersSeat callers;
  private final GivenItems given;
  private final CandidateFiles files;

  ItemFilesApi(CallersSeat callers, GivenItems given, CandidateFiles files) {
    this.callers = callers;
    this.given = given;
    this.files = files;
  }

  @Operation(
      summary = "A picture or an attachment of an item that is given now",
      description = "By the hash that the item's view names it with.")
  @GetMapping("/items/{position}/files/{file}")
  ResponseEntity<byte[]> show(@PathVariable int position, @PathVariable String file) {
    GivenItem item = given.running(callers.running(), position);
    return files.answer(item.hash(), item.view(), file);
  }

  @Operation(summary = "A picture or an attachment of a practice item")
  @GetMapping("/practice/items/{position}/files/{file}")
  ResponseEntity<byte[]> practise(@PathVariable int position, @PathVariable String file) {
    GivenItem item = given.practice(callers.admitted(), position);
    return files.answer(item.hash(), item.view(), file);
  }
}
