// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.access.Caller.Candidate;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.page.Page;
import dev.assay.server.tenancy.OrganisationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Deny by default, held against every endpoint that the product has and every kind of caller. */
@ServerTest
class EveryEndpointTest {
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @Autowired TestHouse house;

  private record Endpoint(String name, HandlerMethod handler, HttpMethod method, String path) {}

  @Test
  void every_handler_of_ours_carries_a_rule() {
    assertThat(endpoints().filter(e -> e.handler().getBeanType().getName().startsWith("dev.assay")))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(ruleOf(e)).as(e.name()).isPresent());
  }

  @TestFactory
  Stream<DynamicTest> each_endpoint_lets_in_exactly_whom_its_rule_names() {
    OrganisationId organisation = house.organisation("Fences");
    return endpoints()
        .flatMap(endpoint ->
            callers(organisation)
                .map(caller ->
                    DynamicTest.dynamicTest(
                        endpoint.name() + " for " + caller.map(this::title).orElse("nobody"),
                        () ->
                            assertThat(letIn(endpoint, caller))
                                .isEqualTo(shouldLetIn(endpoint, caller)))));
  }

  @Test
  void a_hiring_manager_opens_the_first_page_the_list_of_tests_shortlists_and_reports_only() {
    Pattern theirs = Pattern.compile("/|/tests|/tests/[{]test[}]/(shortlist|report|ai).*");
    assertThat(endpoints().filter(e -> opensTo(e, Role.HIRING_MANAGER)))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.path()).matches(theirs));
    assertThat(endpoints().filter(e -> e.path().startsWith("/tests/{test}/shortlist/cut")))
        .hasSize(4)
        .noneMatch(e -> opensTo(e, Role.HIRING_MANAGER));
  }

  @Test
  void the_navigation_offers_each_role_what_opens_to_it() {
    for (Role role : Role.values()) {
      List<String> opens =
          endpoints()
              .filter(e -> e.method() == HttpMethod.GET && opensTo(e, role))
              .map(e -> e.path().substring(1))
              .filter(List.of("tests", "ratings", "items", "demand", "mail", "team")::contains)
              .toList();
      assertThat(Page.places(role)).as(role.name()).containsExactlyInAnyOrderElementsOf(opens);
    }
  }

  /** Whether a page is for members of the team in this role, by its rule. */
  private static boolean opensTo(Endpoint endpoint, Role role) {
    return !endpoint.path().startsWith("/api/")
        && ruleOf(endpoint)
            .map(rule ->
                rule instanceof Access.Team team && Arrays.asList(team.value()).contains(role))
            .orElse(false);
  }

  private Stream<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach((info, handler) -> endpoints.add(endpoint(info, handler)));
    }
    return endpoints.stream();
  }

  private static Endpoint endpoint(RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    HttpMethod method =
        methods.isEmpty() ? HttpMethod.GET : methods.iterator().next().asHttpMethod();
    String path = info.getPatternValues().iterator().next();
    return new Endpoint(method + " " + path, handler, method, path);
  }

  private static Stream<Optional<Caller>> callers(OrganisationId organisation) {
    UUID id = organisation.value();
    Stream<Caller> known =
        Stream.concat(
            Arrays.stream(Role.values())
                .map(role -> new TeamMember(UUID.randomUUID(), id, "n", "e", role)),
            Stream.of(new Candidate(UUID.randomUUID(), id)));
    return Stream.concat(Stream.of(Optional.empty()), known.map(Optional::of));
  }

  private String title(Caller caller) {
    return switch (caller) {
      case TeamMember member -> member.role().name();
      case Candidate _ -> "a candidate";
    };
  }

  private static boolean letIn(Endpoint endpoint, Optional<Caller> caller) throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest(endpoint.method().name(), endpoint.path());
    MockHttpServletResponse response = new MockHttpServletResponse();
    SecurityContextHolder.setContext(
        caller
            .map(c -> new SecurityContextImpl(new CallerAuthentication(c)))
            .orElseGet(SecurityContextImpl::new));
    try {
      return new AccessRules().preHandle(request, response, endpoint.handler());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** The rule read straight from the source's annotations, by a second route. */
  private static boolean shouldLetIn(Endpoint endpoint, Optional<Caller> caller) {
    return switch (ruleOf(endpoint).orElse(null)) {
      case Access.Everyone _ -> true;
      case Access.Candidates _ -> caller.filter(Candidate.class::isInstance).isPresent();
      case Access.Team team ->
          caller
              .filter(TeamMember.class::isInstance)
              .map(TeamMember.class::cast)
              .filter(member -> Set.of(team.value()).contains(member.role()))
              .isPresent();
      case null, default -> false;
    };
  }

  private static Optional<Object> ruleOf(Endpoint endpoint) {
    return Stream.of(endpoint.handler().getMethod(), endpoint.handler().getBeanType())
        .flatMap(element ->
            Stream.of(Access.Team.class, Access.Candidates.class, Access.Everyone.class)
                .<Object>map(kind -> AnnotatedElementUtils.findMergedAnnotation(element, kind))
                .filter(Objects::nonNull))
        .findFirst();
  }
}
