// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds every feature's message bundle: {@code messages/FEATURE.properties}. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

  @Bean
  MessageSource messageSource() throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    // One rule for all texts, with values or without: a single quote is written twice.
    messages.setAlwaysUseMessageFormat(true);
    messages.setBasenames(
        Stream.of(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*.properties"))
            .map(Resource::getFilename)
            .filter(name -> name != null && !name.contains("_"))
            .map(name -> "messages/" + name.substring(0, name.lastIndexOf('.')))
            .distinct()
            .toArray(String[]::new));
    return messages;
  }
}
