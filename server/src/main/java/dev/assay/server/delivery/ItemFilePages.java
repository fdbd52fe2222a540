// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.delivery.GivenItems.GivenItem;
import dev.assay.server.itemtype.CandidateFiles;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures and attachments of the items that the room shows. */
@Controller
@Profile("web")
@Access.Candidates
class ItemFilePages {
  private final CallersSeat callers;
  private final GivenItems given;
  private final CandidateFiles files;

  ItemFilePages(CallersSeat callers, GivenItems given, CandidateFiles files) {
    this.callers = callers;
    this.given = given;
    this.files = files;
  }

  /** Where an item's files are, for its page. */
  static String base(Seat seat, boolean practice, int position) {
    return seat.path() + (practice ? "/practice" : "") + "/items/" + position + "/";
  }

  @GetMapping("/room/{seat}/items/{position}/files/{file}")
  ResponseEntity<byte[]> show(@PathVariable int position, @PathVariable String file) {
    GivenItem item = given.running(callers.running(), position);
    return files.answer(item.hash(), item.view(), file);
  }

  @GetMapping("/room/{seat}/practice/items/{position}/files/{file}")
  ResponseEntity<byte[]> practise(@PathVariable int position, @PathVariable String file) {
    GivenItem item = given.practice(callers.admitted(), position);
    return files.answer(item.hash(), item.view(), file);
  }
}
