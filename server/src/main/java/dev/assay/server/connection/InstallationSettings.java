// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation keeps outside its database.
 *
 * @param key 32 bytes in Base64, under which keys of models are sealed; empty where there is none
 */
@ConfigurationProperties("assay.installation")
record InstallationSettings(@DefaultValue("") String key) {

  @Override
  public String toString() {
    return key.isEmpty() ? "InstallationSettings[no key]" : "InstallationSettings[key]";
  }
}
