// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.OptionalInt;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.JsonNode;

/** What the API's document says beyond the shapes of requests and answers. */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class ApiDescription {
  static final String KEY = "apiKey";
  static final String PROBLEM = "ProblemDetail";

  @Bean
  OpenAPI openApi(@Value("${assay.url}") String address) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Assay")
                .version("1")
                .description(
                    """
                    What the pages do, for programs. Identifiers are UUIDs (items: the SHA-256 of \
                    their files), times are ISO-8601 in UTC. Lists that can be long come in parts, \
                    `{items, page, size, total}`, by the parameters `page` (from 0) and `size` (at \
                    most 500). Refusals are problem documents (RFC 9457); one about a field has its \
                    name in `field`. What belongs to another organisation is not found.\
                    """)
                .license(new License().name("Apache-2.0")))
        // Never from the request: whoever asks could put any name into its Host header.
        .servers(List.of(new Server().url(address)))
        .components(
            new Components()
                .addSecuritySchemes(
                    KEY,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An API key, which an owner makes on the page of the team."))
                .addSchemas(PROBLEM, problem()));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("Why a request was refused (RFC 9457).")
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("What happened, for people."))
        .addProperty("instance", new StringSchema())
        .addProperty("field", new StringSchema().description("The field that it is about."));
  }

  @Bean
  ModelResolver schemaNames(ObjectMapperProvider mappers) {
    SpringDocUtils.getConfig()
        .replaceWithSchema(JsonNode.class, new ObjectSchema())
        .replaceWithSchema(OptionalInt.class, new IntegerSchema());
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
  }

  @Bean
  RequiredComponents requiredComponents() {
    return new RequiredComponents();
  }
}
