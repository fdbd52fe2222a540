// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.access.Access;
import dev.assay.server.assistant.Turn;
import dev.assay.server.delivery.CandidatesAssistant.Question;
import dev.assay.server.delivery.CandidatesAssistant.Taking;
import dev.assay.server.page.Fragments;
import dev.assay.server.page.Page;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the panel of the assistant sends questions, and gets answers as they come: lines of JSON,
 * {@code {"piece"}} each, and at the end {@code {"html", "budget"}} to put in their place.
 */
@Controller
@Profile("web")
@Access.Candidates
class AssistantPages {
  private final CallersSeat callers;
  private final CandidatesAssistant assistant;
  private final Fragments fragments;
  private final JsonMapper json;

  AssistantPages(
      CallersSeat callers, CandidatesAssistant assistant, Fragments fragments, JsonMapper json) {
    this.callers = callers;
    this.assistant = assistant;
    this.fragments = fragments;
    this.json = json;
  }

  @PostMapping("/room/{seat}/assistant")
  void ask(
      @RequestParam int position,
      @RequestBody Question question,
      @ModelAttribute("page") Page page,
      HttpServletResponse response)
      throws IOException {
    Seat seat = callers.running();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Lines lines = new Lines(response);
    Turn turn =
        assistant.ask(
            seat, position, question, piece -> lines.write(Map.of("piece", piece)), page.text());
    lines.write(
        Map.of(
            "html",
            shown("assistant/turn", Map.of("page", page, "turn", turn)),
            "budget",
            shown(
                "assistant/budget",
                Map.of("page", page, "budget", assistant.beside(seat, position).budget()))));
  }

  @PostMapping("/room/{seat}/assistant/{turn}/takings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable UUID turn, @RequestBody Taking taking) {
    assistant.take(callers.running(), turn, taking);
  }

  private String shown(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    fragments.content(template, parameters).writeTo(output);
    return output.toString();
  }

  /**
   * Lines to a page that may have gone: then the answer is read to its end all the same, so that it
   * is there when the page comes back.
   */
  private final class Lines {
    private final HttpServletResponse response;
    private boolean gone;

    Lines(HttpServletResponse response) {
      this.response = response;
    }

    void write(Map<String, String> line) {
      if (gone) {
        return;
      }
      try {
        if (!response.isCommitted()) {
          response.setContentType("application/x-ndjson");
        }
        byte[] bytes = (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
      } catch (IOException | UncheckedIOException _) {
        gone = true;
      }
    }
  }
}
