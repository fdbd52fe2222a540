// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.models.ChatClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ModelSettings.class, InstallationSettings.class})
class ConnectionConfiguration {

  @Bean
  ChatClient chatClient(ModelSettings settings) {
    return new ChatClient(settings.limits());
  }

  @Bean
  AllowedHosts allowedHosts(ModelSettings settings) {
    return new AllowedHosts(settings.hosts());
  }

  @Bean
  KeySeal keySeal(InstallationSettings settings) {
    return new KeySeal(settings.key());
  }
}
