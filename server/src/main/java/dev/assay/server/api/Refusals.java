// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import dev.assay.server.access.Access;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** Says of every operation who may call it and how it refuses, read from its own annotations. */
@Component
@Profile("web")
class Refusals implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    operation.setOperationId(name(handler));
    rule(handler, Access.Team.class)
        .ifPresent(team -> {
          operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.KEY));
          refuse(operation, 401, "There is no valid API key in the header Authorization.");
          refuse(operation, 403, "The key's role is none of " + roles(team) + ".");
        });
    if (rule(handler, Access.Candidates.class).isPresent()) {
      refuse(operation, 401, "There is no valid token in the header Authorization.");
    }
    if (Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))) {
      refuse(operation, 404, "There is nothing of this id, or the caller may not see it.");
    }
    Optional.ofNullable(handler.getMethodAnnotation(Conflict.class))
        .ifPresent(conflict -> refuse(operation, 409, "Refused when " + conflict.value() + "."));
    if (operation.getRequestBody() != null) {
      refuse(operation, 400, "The body is not what this operation takes.");
    }
    if (takesValues(operation)) {
      refuse(operation, 422, "A value makes no sense; the problem names its field.");
    }
    return operation;
  }

  /** Stays the same whatever else is added: generated programs call it by this name. */
  private static String name(HandlerMethod handler) {
    String method = handler.getMethod().getName();
    return Introspector.decapitalize(handler.getBeanType().getSimpleName().replaceFirst("Api$", ""))
        + method.substring(0, 1).toUpperCase(Locale.ROOT)
        + method.substring(1);
  }

  private static <A extends Annotation> Optional<A> rule(HandlerMethod handler, Class<A> kind) {
    return Optional.ofNullable(handler.getMethodAnnotation(kind))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), kind)));
  }

  private static String roles(Access.Team team) {
    return Arrays.stream(team.value()).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static boolean takesValues(Operation operation) {
    List<Parameter> parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of());
    return operation.getRequestBody() != null
        || parameters.stream().anyMatch(parameter -> "query".equals(parameter.getIn()));
  }

  private static void refuse(Operation operation, int status, String when) {
    MediaType problem =
        new MediaType()
            .schema(new Schema<>().$ref("#/components/schemas/" + ApiDescription.PROBLEM));
    operation
        .getResponses()
        .addApiResponse(
            String.valueOf(status),
            new ApiResponse()
                .description(when)
                .content(new Content().addMediaType("application/problem+json", problem)));
  }
}
