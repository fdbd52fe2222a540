// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is held about a candidate's invitation, as a file. */
@Controller
@Profile("web")
@Access.Candidates
class MyData {
  private final CallersSeat callers;
  private final HeldData held;
  private final JsonMapper json;

  MyData(CallersSeat callers, HeldData held, JsonMapper json) {
    this.callers = callers;
    this.held = held;
    this.json = json;
  }

  @GetMapping("/room/{seat}/my-data.json")
  ResponseEntity<String> download() {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("my-data.json").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writerWithDefaultPrettyPrinter().writeValueAsString(held.of(callers.seat())));
  }
}
