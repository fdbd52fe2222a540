// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The API does everything that the team's pages do. Whoever adds a page or an action adds its
 * operation here, or the reason why there is none.
 */
@ServerTest
class EveryPageActionTest {
  /** A reason begins with this; anything else is the operation that does the same. */
  private static final String NOT = "not over the API: ";

  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          // reading
          Map.entry("GET /", "GET /api/v1/today"),
          Map.entry("GET /tests", "GET /api/v1/tests"),
          Map.entry("GET /tests/new", "GET /api/v1/roles"),
          Map.entry("GET /tests/roles/{role}", "GET /api/v1/roles/{role}"),
          Map.entry("GET /tests/{test}", "GET /api/v1/tests/{test}"),
          Map.entry("GET /tests/{test}/preview", "GET /api/v1/tests/{test}/preview"),
          Map.entry("GET /tests/{test}/pool", "GET /api/v1/tests/{test}/pool"),
          Map.entry("GET /tests/{test}/adaptive", "GET /api/v1/tests/{test}"),
          Map.entry("GET /tests/{test}/pick", "GET /api/v1/tests/{test}/offers"),
          Map.entry("GET /items", "GET /api/v1/items"),
          Map.entry("GET /items/{hash}", "GET /api/v1/items/{item}"),
          Map.entry("GET /items/{hash}/files/{file}", "GET /api/v1/items/{item}/files/{file}"),
          Map.entry("GET /items/{item}/report", "GET /api/v1/items/{item}/report"),
          Map.entry("GET /items/{item}/report.csv", "GET /api/v1/items/{item}/report.csv"),
          Map.entry("GET /items/{hash}/preview", "GET /api/v1/items/{item}/preview"),
          Map.entry(
              "POST /items/{hash}/runs", NOT + "a program runs answers in a sitting of its own"),
          Map.entry("GET /items/{hash}/runs/{run}", NOT + "likewise"),
          Map.entry("DELETE /items/{hash}/runs/{run}", NOT + "likewise"),
          Map.entry("GET /tests/{test}/invitations", "GET /api/v1/tests/{test}/invitations"),
          Map.entry("GET /requests", "GET /api/v1/requests"),
          Map.entry("GET /tests/{test}/shortlist", "GET /api/v1/tests/{test}/shortlist"),
          Map.entry(
              "GET /tests/{test}/shortlist/underway",
              "GET /api/v1/tests/{test}/shortlist/underway"),
          Map.entry("GET /tests/{test}/shortlist.csv", "GET /api/v1/tests/{test}/shortlist.csv"),
          Map.entry("GET /tests/{test}/shortlist.pdf", "GET /api/v1/tests/{test}/shortlist.pdf"),
          Map.entry(
              "GET /tests/{test}/shortlist/{invitation}",
              "GET /api/v1/tests/{test}/shortlist/{invitation}"),
          Map.entry(
              "GET /tests/{test}/shortlist/{invitation}/letter",
              "GET /api/v1/tests/{test}/shortlist/{invitation}/letter"),
          Map.entry(
              "GET /tests/{test}/shortlist/{invitation}/questions",
              "GET /api/v1/tests/{test}/shortlist/{invitation}/questions"),
          Map.entry(
              "GET /tests/{test}/shortlist/{invitation}/questions.pdf",
              "GET /api/v1/tests/{test}/shortlist/{invitation}/questions.pdf"),
          decision("questions"),
          Map.entry(
              "GET /tests/{test}/shortlist/{invitation}/similarity/{position}",
              "GET /api/v1/tests/{test}/shortlist/{invitation}/similarity/{position}"),
          Map.entry("GET /tests/{test}/shortlist/cut", "GET /api/v1/tests/{test}/shortlist/cut"),
          Map.entry(
              "GET /tests/{test}/shortlist/cut/preview", "GET /api/v1/tests/{test}/shortlist/cut"),
          Map.entry("GET /tests/{test}/shortlist/best", "GET /api/v1/tests/{test}/shortlist/best"),
          Map.entry(
              "GET /tests/{test}/shortlist/best/preview",
              "GET /api/v1/tests/{test}/shortlist/best"),
          Map.entry("GET /tests/{test}/report", "GET /api/v1/tests/{test}/report"),
          Map.entry("GET /tests/{test}/report.csv", "GET /api/v1/tests/{test}/report.csv"),
          Map.entry("GET /tests/{test}/report.pdf", "GET /api/v1/tests/{test}/report.pdf"),
          Map.entry("GET /tests/{test}/ai", "GET /api/v1/tests/{test}/ai"),
          Map.entry("GET /tests/{test}/ai.csv", "GET /api/v1/tests/{test}/ai.csv"),
          Map.entry("GET /items/ai", "GET /api/v1/exposure"),
          Map.entry("GET /items/ai.csv", "GET /api/v1/exposure/items.csv"),
          Map.entry("POST /items/ai/file", "POST /api/v1/exposure/answers"),
          Map.entry("POST /items/ai/forget", "DELETE /api/v1/exposure/models/{model}"),
          Map.entry("GET /mail", "GET /api/v1/mail"),
          Map.entry("GET /mail/{mail}", "GET /api/v1/mail/{mail}"),
          Map.entry("GET /team", "GET /api/v1/members"),
          Map.entry("GET /team/questions", "GET /api/v1/questions"),
          Map.entry("POST /team/questions", "PUT /api/v1/questions"),
          // designing
          Map.entry("POST /tests", "POST /api/v1/tests"),
          Map.entry("POST /tests/{test}/rules", "PATCH /api/v1/tests/{test}"),
          Map.entry("POST /tests/{test}/assemble", "POST /api/v1/tests/{test}/assemble"),
          Map.entry("POST /tests/{test}/items", "POST /api/v1/tests/{test}/items"),
          Map.entry(
              "POST /tests/{test}/items/{item}/move",
              "PUT /api/v1/tests/{test}/items/{item}/position"),
          Map.entry(
              "POST /tests/{test}/items/{item}/place",
              "PUT /api/v1/tests/{test}/items/{item}/position"),
          Map.entry(
              "POST /tests/{test}/items/{item}/remove", "DELETE /api/v1/tests/{test}/items/{item}"),
          Map.entry("POST /tests/{test}/readers", "PUT /api/v1/tests/{test}/readers"),
          Map.entry("POST /tests/{test}/publish", "POST /api/v1/tests/{test}/publish"),
          Map.entry("POST /tests/{test}/draft", "POST /api/v1/tests/{test}/draft"),
          Map.entry("POST /tests/{test}/discard", "DELETE /api/v1/tests/{test}/draft"),
          Map.entry("POST /tests/{test}/archive", "POST /api/v1/tests/{test}/archive"),
          Map.entry("POST /tests/{test}/restore", "POST /api/v1/tests/{test}/restore"),
          // inviting
          Map.entry("POST /tests/{test}/invitations", "POST /api/v1/tests/{test}/invitations"),
          Map.entry(
              "POST /tests/{test}/invitations/list", "POST /api/v1/tests/{test}/invitations/list"),
          care("resend"),
          care("remind"),
          care("link"),
          care("extend"),
          care("time"),
          care("cancel"),
          care("reinstate"),
          Map.entry("POST /requests/{request}/answer", "POST /api/v1/requests/{request}/answer"),
          Map.entry(
              "POST /requests/{request}/delete-data",
              "POST /api/v1/requests/{request}/delete-data"),
          // deciding
          decision("comments"),
          decision("stage"),
          decision("letter"),
          decision("undo"),
          decision("late"),
          Map.entry("POST /tests/{test}/shortlist/cut", "POST /api/v1/tests/{test}/shortlist/cut"),
          Map.entry(
              "POST /tests/{test}/shortlist/cut/undo",
              "POST /api/v1/tests/{test}/shortlist/cut/undo"),
          // calibrating
          Map.entry("GET /calibrations", "GET /api/v1/calibrations"),
          Map.entry("POST /calibrations", "POST /api/v1/calibrations"),
          Map.entry("GET /calibrations/{calibration}", "GET /api/v1/calibrations/{calibration}"),
          Map.entry(
              "GET /calibrations/{calibration}/moves",
              "GET /api/v1/calibrations/{calibration}/moves"),
          Map.entry(
              "POST /calibrations/{calibration}/adopt",
              "POST /api/v1/calibrations/{calibration}/adopt"),
          Map.entry("POST /calibrations/undo", "POST /api/v1/calibrations/undo"),
          // job ads
          Map.entry("GET /demand", "GET /api/v1/ads"),
          Map.entry("GET /demand/progress", "GET /api/v1/ads"),
          Map.entry("GET /demand/trends", "GET /api/v1/ads/trends"),
          Map.entry("GET /demand/test", "GET /api/v1/ads/test"),
          Map.entry("GET /demand/{ad}", "GET /api/v1/ads/{ad}"),
          Map.entry("POST /demand", "POST /api/v1/ads"),
          Map.entry("POST /demand/file", "POST /api/v1/ads"),
          Map.entry("POST /demand/{ad}/delete", "DELETE /api/v1/ads/{ad}"),
          // rating
          Map.entry("GET /ratings", "GET /api/v1/ratings"),
          Map.entry("GET /ratings/{rating}", "GET /api/v1/ratings/{rating}"),
          Map.entry("POST /ratings/{rating}", "POST /api/v1/ratings/{rating}"),
          Map.entry("POST /ratings/{rating}/draft", "PUT /api/v1/ratings/{rating}/draft"),
          Map.entry("GET /ratings/{rating}/record", "GET /api/v1/ratings/{rating}/record"),
          Map.entry("POST /ratings/{rating}/again", "POST /api/v1/ratings/{rating}/again"),
          Map.entry("GET /ratings/training/{item}", "GET /api/v1/ratings/training/{item}"),
          Map.entry(
              "GET /ratings/training/{item}/{example}",
              "GET /api/v1/ratings/training/{item}/{example}"),
          Map.entry(
              "POST /ratings/training/{item}/{example}",
              "POST /api/v1/ratings/training/{item}/{example}"),
          Map.entry("GET /ratings/agreement", "GET /api/v1/ratings/agreement"),
          Map.entry("POST /ratings/rule", "PUT /api/v1/ratings/rule"),
          Map.entry("POST /ratings/rule/{test}", "PUT /api/v1/ratings/rule/{test}"),
          // models
          Map.entry("GET /team/models", "GET /api/v1/models"),
          Map.entry("POST /team/models", "POST /api/v1/models"),
          Map.entry("POST /team/models/{connection}", "PUT /api/v1/models/{connection}"),
          Map.entry("POST /team/models/{connection}/use", "POST /api/v1/models/{connection}/use"),
          Map.entry("POST /team/models/{connection}/try", "POST /api/v1/models/{connection}/try"),
          Map.entry("POST /team/models/{connection}/remove", "DELETE /api/v1/models/{connection}"),
          // models that sit tests
          Map.entry("GET /tests/{test}/sittings", "GET /api/v1/tests/{test}/sittings"),
          Map.entry("GET /tests/{test}/sittings/progress", "GET /api/v1/tests/{test}/sittings"),
          Map.entry("POST /tests/{test}/sittings", "POST /api/v1/tests/{test}/sittings"),
          Map.entry(
              "GET /tests/{test}/sittings/{sitting}",
              "GET /api/v1/tests/{test}/sittings/{sitting}"),
          Map.entry(
              "POST /tests/{test}/sittings/{sitting}/stop",
              "POST /api/v1/tests/{test}/sittings/{sitting}/stop"),
          // the house
          Map.entry("POST /mail/{mail}/send", "POST /api/v1/mail/{mail}/send"),
          Map.entry("POST /team/members", "POST /api/v1/members"),
          Map.entry("POST /team/members/{account}/role", "PUT /api/v1/members/{member}/role"),
          Map.entry("POST /team/members/{account}/remove", "DELETE /api/v1/members/{member}"),
          Map.entry("POST /team/keys/{key}/revoke", "DELETE /api/v1/keys/{key}"),
          Map.entry(
              "POST /team/keys", NOT + "a key that makes keys could never be taken away again"));

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void every_team_page_has_its_operation_or_a_reason() {
    Set<String> pages =
        handlers().keySet().stream()
            .filter(name -> !name.contains(" /api/"))
            .collect(Collectors.toSet());
    assertThat(pages).containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
  }

  @Test
  void the_operation_is_there_and_lets_in_the_same_roles() {
    Map<String, HandlerMethod> handlers = handlers();
    OPERATIONS.forEach((page, operation) -> {
      if (!operation.startsWith(NOT)) {
        assertThat(handlers).as(page).containsKey(operation);
        assertThat(roles(handlers, operation))
            .as(page + " and " + operation)
            .isEqualTo(roles(handlers, page));
      }
    });
  }

  private static Map.Entry<String, String> care(String action) {
    String path = "/tests/{test}/invitations/{invitation}/" + action;
    return Map.entry("POST " + path, "POST /api/v1" + path);
  }

  private static Map.Entry<String, String> decision(String action) {
    String path = "/tests/{test}/shortlist/{invitation}/" + action;
    return Map.entry("POST " + path, "POST /api/v1" + path);
  }

  /** Everything that is for members of a team, by method and path. */
  private Map<String, HandlerMethod> handlers() {
    Map<String, HandlerMethod> handlers = new TreeMap<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (rule(handler).isPresent()) {
            for (var method : info.getMethodsCondition().getMethods()) {
              info.getPatternValues().forEach(path -> handlers.put(method + " " + path, handler));
            }
          }
        });
    return handlers;
  }

  private static Set<Role> roles(Map<String, HandlerMethod> handlers, String name) {
    HandlerMethod handler = Objects.requireNonNull(handlers.get(name), name);
    return Set.of(rule(handler).orElseThrow().value());
  }

  private static Optional<Access.Team> rule(HandlerMethod handler) {
    return Stream.of(handler.getMethod(), handler.getBeanType())
        .flatMap(element ->
            Stream.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(element, Access.Team.class)))
        .findFirst();
  }
}
