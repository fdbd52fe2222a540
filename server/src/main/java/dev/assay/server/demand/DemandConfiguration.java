// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.skills.SkillWords;
import dev.assay.items.SkillTree;
import dev.assay.server.bank.ShippedContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemandConfiguration {

  @Bean
  SkillWords skillWords(ShippedContent content, SkillTree tree) {
    return SkillWords.parse("demand/words.yaml", content.text("demand/words.yaml"), tree);
  }
}
