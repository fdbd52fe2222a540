// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of models.
 *
 * @param hosts where they may be ({@code ASSAY_MODEL_HOSTS}, with commas between)
 */
@ConfigurationProperties("assay.model")
record ModelSettings(@DefaultValue({}) List<String> hosts) {}
