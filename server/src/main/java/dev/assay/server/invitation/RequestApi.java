// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.access.Access;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.access.Role;
import dev.assay.server.api.Required;
import dev.assay.server.api.Slice;
import dev.assay.server.invitation.CandidateRequests.Request;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What candidates ask for, over the API. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/requests")
@Access.Team({Role.OWNER, Role.RECRUITER})
@Tag(name = "Requests", description = "What candidates ask for, and answers to them.")
class RequestApi {
  private static final int LONGEST_ANSWER = 10_000;

  private final CandidateRequests requests;

  RequestApi(CandidateRequests requests) {
    this.requests = requests;
  }

  record Answer(String answer) {}

  /**
   * @param name the candidate's, to be sure that it is the right one
   */
  record Confirmation(String name) {}

  @Operation(summary = "Requests that wait for an answer, the oldest first")
  @GetMapping
  Slice<Request> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Slice.USUAL) int size) {
    return Slice.of(requests.open(), page, size);
  }

  @Operation(summary = "Answer a request, by mail where there is an address")
  @PostMapping("/{request}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable UUID request, @RequestBody Answer answer, Locale locale) {
    find(request);
    String text = Required.text("answer", answer.answer(), LONGEST_ANSWER);
    TeamMember me = (TeamMember) Callers.current().orElseThrow();
    if (!requests.answer(request, text, me, locale)) {
      throw Refusal.notFound("request that waits"); // somebody was quicker
    }
  }

  @Operation(
      summary = "Delete everything of the candidate who asks",
      description =
          "The invitation, the attempt, every answer, score and mail. This cannot be taken back.")
  @PostMapping("/{request}/delete-data")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deleteData(@PathVariable UUID request, @RequestBody Confirmation confirmation) {
    Request found = find(request);
    String name = Required.value("name", confirmation.name()).strip();
    if (!found.candidate().strip().equalsIgnoreCase(name)) {
      throw Refusal.field("name", "is not the candidate's");
    }
    requests.deleteEverythingOf(found.invitation());
  }

  private Request find(UUID id) {
    return requests.open().stream()
        .filter(request -> request.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("request that waits"));
  }
}
