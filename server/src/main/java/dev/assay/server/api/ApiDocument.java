// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.api;

import dev.assay.server.access.Access;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI document at {@code /api/v1/openapi}, for everybody: it describes the program and
 * holds nothing of any organisation.
 */
@RestController
@Profile("web")
@Access.Everyone
class ApiDocument extends OpenApiWebMvcResource {
  ApiDocument(
      ObjectFactory<OpenAPIService> builder,
      AbstractRequestService requests,
      GenericResponseService responses,
      OperationService operations,
      SpringDocConfigProperties settings,
      SpringDocProviders providers,
      SpringDocCustomizers customizers) {
    super(builder, requests, responses, operations, settings, providers, customizers);
  }
}
